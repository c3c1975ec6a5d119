/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person with everything that belongs to the person, in memory and saved as one. */
#include "cy-dossier-private.h"

#include "cy-ability.h"
#include "cy-content.h"
#include "cy-course.h"
#include "cy-cycle.h"
#include "cy-exam.h"
#include "cy-follow-up.h"
#include "cy-inspection.h"
#include "cy-kin-check.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-plan.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-posting.h"
#include "cy-review.h"
#include "cy-step.h"

struct _CyDossier
{
  GObject parent_instance;

  CyRecord   *person;
  GPtrArray  *parts[CY_DOSSIER_N_ENTITIES];
  GPtrArray  *removed; /* parts that are still in the library */
  GHashTable *saved;   /* record → copy of what the library holds of it */
  CyPhoto     photo;
  GBytes     *new_photo; /* not in the library yet */
};

G_DEFINE_FINAL_TYPE (CyDossier, cy_dossier, G_TYPE_OBJECT)

static const CyEntity *const entities[] = {
  CY_EDUCATION,
  CY_RESUME,
  CY_FAMILY,
  CY_AWARD,
  CY_POST,
  CY_EXEMPTION,
  CY_ATTACHMENT,
  CY_FORM_ELEMENT,
  CY_ENTRY,
  CY_POOL_STEP,
  CY_KIN_CHECK,
  CY_REVIEW_SUBJECT,
  CY_EXAM_MARK,
  CY_INSPECTION,
  CY_INSPECTION_RECORD,
  CY_FOLLOW_UP,
  CY_SCREENING,
  CY_ADJUSTMENT,
  CY_ENROLMENT,
  CY_GROWTH_PLAN,
  CY_MENTORING,
  CY_TALK,
  CY_QUARTER_REPORT,
  CY_ABILITY_RECORD,
  CY_POTENTIAL,
  CY_POSTING,
  CY_STRETCH_TASK,
  CY_TWO_WAY,
  CY_ASSESS_ENTRY,
  CY_WORK_NOTE,
  CY_YEARLY_RESULT,
  CY_HONOUR_CANDIDATE,
  CY_RESULT_ACTION,
  CY_NINE_BOX,
};

G_STATIC_ASSERT (G_N_ELEMENTS (entities) == CY_DOSSIER_N_ENTITIES);

static void
cy_dossier_finalize (GObject *object)
{
  CyDossier *self = CY_DOSSIER (object);

  g_clear_object (&self->person);
  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    g_ptr_array_unref (self->parts[i]);
  g_ptr_array_unref (self->removed);
  g_hash_table_unref (self->saved);
  g_clear_pointer (&self->new_photo, g_bytes_unref);

  G_OBJECT_CLASS (cy_dossier_parent_class)->finalize (object);
}

static void
cy_dossier_class_init (CyDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_dossier_finalize;
}

static void
cy_dossier_init (CyDossier *self)
{
  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    self->parts[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->removed = g_ptr_array_new_with_free_func (g_object_unref);
  self->saved = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

/**
 * cy_dossier_list_entities:
 *
 * Returns: (array fixed-size=28): the kinds of parts of a dossier
 */
const CyEntity *const *
cy_dossier_list_entities (void)
{
  return entities;
}

/* A dossier without parts yet; takes @person over. */
CyDossier *
cy_dossier_new_for (CyRecord *person)
{
  CyDossier *self = g_object_new (CY_TYPE_DOSSIER, NULL);

  self->person = person;

  return self;
}

/**
 * cy_dossier_new:
 *
 * Returns: (transfer full): an empty dossier of a person who is not in the library yet
 */
CyDossier *
cy_dossier_new (void)
{
  return cy_dossier_new_for (cy_record_new (CY_PERSON));
}

/* What stands in the library of @record is what @record holds now. */
static void
remember (CyDossier *self, CyRecord *record)
{
  g_hash_table_replace (self->saved, record, cy_record_copy (record));
}

static gboolean
load_parts (CyDossier *self, CyConn *conn, GError **error)
{
  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    {
      g_autoptr (GPtrArray) parts =
        cy_mapper_load_parts (conn, entities[i], cy_record_get_id (self->person), error);

      if (parts == NULL)
        return FALSE;
      g_ptr_array_unref (self->parts[i]);
      self->parts[i] = g_steal_pointer (&parts);
      for (guint j = 0; j < self->parts[i]->len; j++)
        remember (self, g_ptr_array_index (self->parts[i], j));
    }

  return TRUE;
}

gboolean
cy_dossier_read_photo (CyDossier *self, CyConn *conn, GError **error)
{
  return cy_photo_read (&self->photo,
                        conn,
                        cy_record_get_text (self->person, CY_PERSON_PHOTO),
                        error);
}

/**
 * cy_dossier_load:
 * @conn: a connection
 * @person: local id of the person
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the dossier
 */
CyDossier *
cy_dossier_load (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (CyDossier) self = NULL;
  CyRecord *record = cy_mapper_load (conn, CY_PERSON, person, error);

  if (record == NULL)
    return NULL;

  self = cy_dossier_new_for (record);
  remember (self, record);
  if (!load_parts (self, conn, error) || !cy_dossier_read_photo (self, conn, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Saved copies never change, so that two dossiers may share them. */
static CyRecord *
copy_record (CyDossier *copy, CyDossier *self, CyRecord *record)
{
  CyRecord *twin = cy_record_copy (record);
  CyRecord *saved = g_hash_table_lookup (self->saved, record);

  if (saved != NULL)
    g_hash_table_insert (copy->saved, twin, g_object_ref (saved));

  return twin;
}

/**
 * cy_dossier_copy:
 * @self: a dossier
 *
 * Returns: (transfer full): a copy, for another thread to save while @self stays in a form
 */
CyDossier *
cy_dossier_copy (CyDossier *self)
{
  CyDossier *copy;

  g_return_val_if_fail (CY_IS_DOSSIER (self), NULL);

  copy = g_object_new (CY_TYPE_DOSSIER, NULL);
  copy->person = copy_record (copy, self, self->person);
  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    for (guint j = 0; j < self->parts[i]->len; j++)
      g_ptr_array_add (copy->parts[i],
                       copy_record (copy, self, g_ptr_array_index (self->parts[i], j)));
  for (guint i = 0; i < self->removed->len; i++)
    g_ptr_array_add (copy->removed, cy_record_copy (g_ptr_array_index (self->removed, i)));
  copy->photo = self->photo;
  copy->new_photo = self->new_photo != NULL ? g_bytes_ref (self->new_photo) : NULL;

  return copy;
}

/**
 * cy_dossier_get_person:
 * @self: a dossier
 *
 * Returns: (transfer none): the record of the person, to read and to change
 */
CyRecord *
cy_dossier_get_person (CyDossier *self)
{
  g_return_val_if_fail (CY_IS_DOSSIER (self), NULL);

  return self->person;
}

/**
 * cy_dossier_get_parts:
 * @self: a dossier
 * @entity: one of cy_dossier_list_entities()
 *
 * Returns: (transfer none) (element-type CyRecord): the parts, to read and to change; add and
 *   remove by the functions for it
 */
GPtrArray *
cy_dossier_get_parts (CyDossier *self, const CyEntity *entity)
{
  g_return_val_if_fail (CY_IS_DOSSIER (self), NULL);

  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    if (entities[i] == entity)
      return self->parts[i];

  g_return_val_if_reached (NULL);
}

/* Puts a part behind the others of its kind and takes it over. */
void
cy_dossier_take (CyDossier *self, CyRecord *part)
{
  g_ptr_array_add (cy_dossier_get_parts (self, cy_record_get_entity (part)), part);
}

/**
 * cy_dossier_add:
 * @self: a dossier
 * @entity: one of cy_dossier_list_entities()
 *
 * Returns: (transfer none): a new, empty part behind the others of its kind
 */
CyRecord *
cy_dossier_add (CyDossier *self, const CyEntity *entity)
{
  CyRecord *part = cy_record_new (entity);

  cy_dossier_take (self, part);

  return part;
}

/**
 * cy_dossier_remove:
 * @self: a dossier
 * @entity: one of cy_dossier_list_entities()
 * @index: which of its parts
 *
 * Takes a part out; the next save puts it into the recycle bin.
 */
void
cy_dossier_remove (CyDossier *self, const CyEntity *entity, guint index)
{
  GPtrArray *parts = cy_dossier_get_parts (self, entity);
  CyRecord  *part;

  g_return_if_fail (parts != NULL && index < parts->len);

  part = g_ptr_array_steal_index (parts, index);
  g_hash_table_remove (self->saved, part);
  if (cy_record_get_id (part) != 0)
    g_ptr_array_add (self->removed, part);
  else
    g_object_unref (part);
}

/**
 * cy_dossier_get_photo:
 * @self: a dossier
 *
 * Returns: (transfer none): what is known of the photo; see cy_content_get() for the photo itself
 */
const CyPhoto *
cy_dossier_get_photo (CyDossier *self)
{
  g_return_val_if_fail (CY_IS_DOSSIER (self), NULL);

  return &self->photo;
}

/**
 * cy_dossier_set_photo:
 * @self: a dossier
 * @data: (nullable): a JPEG file, or %NULL to have no photo
 *
 * The next save stores it.
 */
void
cy_dossier_set_photo (CyDossier *self, GBytes *data)
{
  g_return_if_fail (CY_IS_DOSSIER (self));

  g_clear_pointer (&self->new_photo, g_bytes_unref);
  self->photo = (CyPhoto){ 0 };
  if (data == NULL)
    {
      cy_record_unset (self->person, CY_PERSON_PHOTO);
      return;
    }
  self->new_photo = g_bytes_ref (data);
  cy_photo_measure (&self->photo, data);
}

static gboolean
save_photo (CyDossier *self, CyConn *conn, GError **error)
{
  g_autofree char *digest = NULL;

  if (self->new_photo == NULL)
    return TRUE;
  digest = cy_content_put (conn, CY_CONTENT_PHOTO, self->new_photo, error);
  if (digest == NULL)
    return FALSE;
  cy_record_set_text (self->person, CY_PERSON_PHOTO, digest);

  return TRUE;
}

/* Notes in @added what gets its first id, to take it back if the step fails. */
static gboolean
save_record (CyDossier *self, CyConn *conn, CyRecord *record, GPtrArray *added, GError **error)
{
  CyRecord *saved = g_hash_table_lookup (self->saved, record);

  if (saved != NULL && cy_record_diff (record, saved, NULL) == 0)
    return TRUE;
  if (cy_record_get_id (record) == 0)
    g_ptr_array_add (added, record);

  return cy_mapper_save (conn, record, error);
}

static gboolean
save_parts (CyDossier *self, CyConn *conn, GPtrArray *added, GError **error)
{
  gint64 owner = cy_record_get_id (self->person);

  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    for (guint j = 0; j < self->parts[i]->len; j++)
      {
        CyRecord *part = g_ptr_array_index (self->parts[i], j);

        cy_record_set_int (part, (guint) cy_entity_get_owner_field (entities[i]), owner);
        if (!save_record (self, conn, part, added, error))
          return FALSE;
      }
  for (guint i = 0; i < self->removed->len; i++)
    {
      CyRecord *part = g_ptr_array_index (self->removed, i);

      if (!cy_mapper_delete (conn, cy_record_get_entity (part), cy_record_get_id (part), error))
        return FALSE;
    }

  return TRUE;
}

static void
remember_all (CyDossier *self)
{
  remember (self, self->person);
  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    for (guint j = 0; j < self->parts[i]->len; j++)
      remember (self, g_ptr_array_index (self->parts[i], j));
  g_ptr_array_set_size (self->removed, 0);
  g_clear_pointer (&self->new_photo, g_bytes_unref);
}

/**
 * cy_dossier_save:
 * @self: a dossier
 * @conn: a writing connection
 * @step_name: of the step, as the user will read it in the journal
 * @error: return location; %CY_ERROR_CONSTRAINT with the field in its place
 *
 * Writes what is new or changed and deletes what was removed, all or nothing, in a step of its own
 * or as a part of the one that is open. Drafts are saved too: no rule is checked but that required
 * fields are there. Derived fields stay as they were in memory: load again to see them.
 *
 * Returns: whether it was written
 */
gboolean
cy_dossier_save (CyDossier *self, CyConn *conn, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  g_return_val_if_fail (CY_IS_DOSSIER (self), FALSE);

  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step != NULL && save_photo (self, conn, error) &&
      save_record (self, conn, self->person, added, error) &&
      save_parts (self, conn, added, error) && cy_step_commit (step, error))
    {
      remember_all (self);
      return TRUE;
    }
  for (guint i = 0; i < added->len; i++)
    cy_record_set_id (g_ptr_array_index (added, i), 0);

  return FALSE;
}
