/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Looking things up in field tables. */
#include "cy-field.h"

#define CHANGE_BITS 64

/**
 * cy_entity_get:
 * @name: of an entity
 *
 * Returns: (nullable): the entity
 */
const CyEntity *
cy_entity_get (const char *name)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (entities[i]->name, name))
      return entities[i];

  return NULL;
}

/**
 * cy_entity_get_bit:
 * @entity: an entity
 *
 * A bit may stand for two entities: who reads again after a change of the other one reads once too
 * often, which is cheaper than a set of any length in every signal.
 *
 * Returns: the bit that stands for it where changes are told, see #CyDb::changed
 */
guint64
cy_entity_get_bit (const CyEntity *entity)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    if (entities[i] == entity)
      return G_GUINT64_CONSTANT (1) << (i % CHANGE_BITS);

  return 0;
}

/**
 * cy_entity_find_field:
 * @entity: an entity
 * @name: of a field
 *
 * Returns: its index, -1 when there is none of that name
 */
int
cy_entity_find_field (const CyEntity *entity, const char *name)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (g_str_equal (entity->fields[i].name, name))
      return i;

  return -1;
}

/**
 * cy_entity_get_owner_field:
 * @entity: an entity
 *
 * Returns: index of the field that points to the record this one is a part of, or -1
 */
int
cy_entity_get_owner_field (const CyEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].flags & CY_FIELD_OWNER)
      return i;

  return -1;
}
