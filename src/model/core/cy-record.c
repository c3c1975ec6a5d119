/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One row of any entity, its values laid out by the field table of the entity. */
#include "cy-record-private.h"

#include <string.h>

struct _CyRecord
{
  GObject parent_instance;

  const CyEntity *entity;
  gint64          id;
  guint8          uid[16];
  gboolean        deleted;
  CyValue        *values;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyRecord, cy_record, G_TYPE_OBJECT)

static void
cy_record_finalize (GObject *object)
{
  CyRecord *self = CY_RECORD (object);

  for (guint i = 0; i < self->entity->n_fields; i++)
    cy_value_clear (&self->values[i]);
  g_free (self->values);

  G_OBJECT_CLASS (cy_record_parent_class)->finalize (object);
}

static void
cy_record_class_init (CyRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_record_finalize;

  /**
   * CyRecord::changed:
   * @self: the record
   * @field: index of the field that has a new value
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_RECORD,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT);
}

static void
cy_record_init (CyRecord *self)
{
}

/**
 * cy_record_new:
 * @entity: what kind of record
 *
 * Returns: (transfer full): a record that is not in the library yet, flags at 0
 */
CyRecord *
cy_record_new (const CyEntity *entity)
{
  CyRecord *self;

  g_return_val_if_fail (entity != NULL, NULL);

  self = g_object_new (CY_TYPE_RECORD, NULL);
  self->entity = entity;
  self->values = g_new0 (CyValue, entity->n_fields);
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind == CY_KIND_BOOL)
      cy_value_set_int (&self->values[i], 0);

  return self;
}

/**
 * cy_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a copy with the same identity, for a form to edit
 */
CyRecord *
cy_record_copy (CyRecord *self)
{
  CyRecord *copy;

  g_return_val_if_fail (CY_IS_RECORD (self), NULL);

  copy = cy_record_new (self->entity);
  cy_record_assign (copy, self);
  copy->id = self->id;
  copy->deleted = self->deleted;
  memcpy (copy->uid, self->uid, sizeof self->uid);

  return copy;
}

const CyEntity *
cy_record_get_entity (CyRecord *self)
{
  return self->entity;
}

/**
 * cy_record_get_id:
 * @self: a record
 *
 * Returns: the id inside this library file, 0 while it was never saved
 */
gint64
cy_record_get_id (CyRecord *self)
{
  return self->id;
}

void
cy_record_set_id (CyRecord *self, gint64 id)
{
  self->id = id;
}

/**
 * cy_record_get_uid:
 * @self: a record
 *
 * Returns: (array fixed-size=16): the UUIDv7 for the world, zeros while never saved
 */
const guint8 *
cy_record_get_uid (CyRecord *self)
{
  return self->uid;
}

void
cy_record_set_uid (CyRecord *self, const guint8 uid[16])
{
  memcpy (self->uid, uid, sizeof self->uid);
}

gboolean
cy_record_get_deleted (CyRecord *self)
{
  return self->deleted;
}

void
cy_record_set_deleted (CyRecord *self, gboolean deleted)
{
  self->deleted = deleted;
}

const CyValue *
cy_record_get (CyRecord *self, guint field)
{
  g_return_val_if_fail (field < self->entity->n_fields, NULL);

  return &self->values[field];
}

/**
 * cy_record_get_text:
 * @self: a record
 * @field: index of a field
 *
 * Returns: (nullable) (transfer none): its text; %NULL when it has none or is a number
 */
const char *
cy_record_get_text (CyRecord *self, guint field)
{
  const CyValue *value = cy_record_get (self, field);

  return value->type == CY_VALUE_TEXT ? value->text : NULL;
}

/**
 * cy_record_get_int:
 * @self: a record
 * @field: index of a field
 *
 * Returns: its number, 0 when it has none; ask cy_record_has() where 0 means something
 */
gint64
cy_record_get_int (CyRecord *self, guint field)
{
  const CyValue *value = cy_record_get (self, field);

  return value->type == CY_VALUE_INT ? value->number : 0;
}

gboolean
cy_record_has (CyRecord *self, guint field)
{
  return cy_record_get (self, field)->type != CY_VALUE_NULL;
}

/**
 * cy_record_set:
 * @self: a record
 * @field: index of a field
 * @value: copied
 *
 * Returns: whether the value is another one than before
 */
gboolean
cy_record_set (CyRecord *self, guint field, const CyValue *value)
{
  g_return_val_if_fail (field < self->entity->n_fields, FALSE);

  if (cy_value_equal (&self->values[field], value))
    return FALSE;

  cy_value_copy (value, &self->values[field]);
  g_signal_emit (self, signals[CHANGED], 0, field);

  return TRUE;
}

/* Moves @value into a record that was just made: nobody can be listening, so nobody is told. */
void
_cy_record_take (CyRecord *self, guint field, CyValue *value)
{
  cy_value_clear (&self->values[field]);
  self->values[field] = *value;
  *value = (CyValue) CY_VALUE_INIT;
}

gboolean
cy_record_set_text (CyRecord *self, guint field, const char *text)
{
  CyValue value = { .type = CY_VALUE_NULL };

  if (text != NULL && *text != '\0')
    value = (CyValue){ .type = CY_VALUE_TEXT, .text = (char *) text };

  return cy_record_set (self, field, &value);
}

gboolean
cy_record_set_int (CyRecord *self, guint field, gint64 number)
{
  return cy_record_set (self, field, &(CyValue){ .type = CY_VALUE_INT, .number = number });
}

gboolean
cy_record_unset (CyRecord *self, guint field)
{
  return cy_record_set (self, field, &(CyValue) CY_VALUE_INIT);
}

/**
 * cy_record_assign:
 * @self: a record
 * @from: another of the same entity
 *
 * Takes over every value of @from, but not its identity.
 */
void
cy_record_assign (CyRecord *self, CyRecord *from)
{
  g_return_if_fail (self->entity == from->entity);

  for (guint i = 0; i < self->entity->n_fields; i++)
    cy_record_set (self, i, &from->values[i]);
}

/**
 * cy_record_diff:
 * @self: a record
 * @other: another of the same entity
 * @fields: (out caller-allocates) (nullable): room for as many indices as there are fields
 *
 * Returns: in how many fields the two differ; derived ones do not count
 */
guint
cy_record_diff (CyRecord *self, CyRecord *other, guint *fields)
{
  guint n = 0;

  g_return_val_if_fail (self->entity == other->entity, 0);

  for (guint i = 0; i < self->entity->n_fields; i++)
    if (!(self->entity->fields[i].flags & CY_FIELD_DERIVED) &&
        !cy_value_equal (&self->values[i], &other->values[i]))
      {
        if (fields != NULL)
          fields[n] = i;
        n++;
      }

  return n;
}
