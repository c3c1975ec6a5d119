/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads form files into a plan, each compared with whom it means; and does it as one step. */
#include "cy-lrmx-plan.h"

#include "cy-content.h"
#include "cy-error.h"
#include "cy-import-apply.h"
#include "cy-import-match.h"
#include "cy-lrmx-cells.h"
#include "cy-lrmx-merge.h"
#include "cy-lrmx-read.h"
#include "cy-lrmx-source.h"

#include <glib/gi18n.h>

typedef struct
{
  CyLrmxItem   item;
  CyLrmxForm  *form; /* without its photo, which is read again when it is needed */
  CyImportRow *row;
  GArray      *changes; /* of a known person */
} Item;

struct _CyLrmxPlan
{
  CyLrmxSource    *source;
  CyImportOptions *options;
  CyImportPlaces  *places;
  GArray          *problems; /* in the order of the items */
  GPtrArray       *items;
};

typedef struct
{
  CyLrmxPlan  *plan;
  CyConn      *conn;
  CyLrmxCells *cells;
  GHashTable  *seen; /* who has come already */
} Planning;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->item.label);
  g_free (item->item.name);
  g_clear_error (&item->item.error);
  g_clear_pointer (&item->form, cy_lrmx_form_free);
  g_clear_pointer (&item->row, cy_import_row_free);
  g_clear_pointer (&item->changes, g_array_unref);
  g_free (item);
}

static Item *
get_item (const CyLrmxPlan *self, guint nth)
{
  return g_ptr_array_index (self->items, nth);
}

/* ---- Planning ---- */

static void
refuse (Planning *self, Item *item, CyTarget target, const char *why)
{
  cy_lrmx_cells_add_problem (self->cells, target, why);
  item->item.state = CY_IMPORT_ROW_REFUSED;
}

static CyLrmxMerge *
merge_item (CyLrmxPlan *self, CyConn *conn, const Item *item, GError **error)
{
  return cy_lrmx_merge_new (conn,
                            item->item.person,
                            item->form,
                            item->row,
                            self->options,
                            item->item.mode,
                            error);
}

static gboolean
compare (CyLrmxPlan *self, CyConn *conn, Item *item, GError **error)
{
  g_autoptr (CyLrmxMerge) merge = NULL;

  if (item->item.state != CY_IMPORT_ROW_KNOWN)
    return TRUE;
  merge = merge_item (self, conn, item, error);
  if (merge == NULL)
    return FALSE;
  g_clear_pointer (&item->changes, g_array_unref);
  item->changes = g_array_ref (merge->changes);
  item->item.n_changes = cy_import_changes_count (merge->changes);

  return TRUE;
}

/* The picture itself is not needed to know whether it is another one. */
static void
take_photo (Item *item)
{
  if (item->form->photo != NULL && cy_content_is_photo (item->form->photo))
    {
      g_autofree char *digest = cy_content_digest (item->form->photo);

      cy_import_row_set_text (item->row, CY_PERSON_SLOT (PHOTO), digest);
    }
  else
    item->item.drops_photo = item->form->photo != NULL;
  g_clear_pointer (&item->form->photo, g_bytes_unref);
}

static gboolean
find_person (Planning *self, Item *item, GError **error)
{
  CyMatch match = { 0, FALSE };

  if (!cy_import_match (self->conn, item->row, self->plan->options->default_unit, &match, error))
    return FALSE;
  if (match.several)
    {
      item->item.state = CY_IMPORT_ROW_UNCLEAR;
      cy_lrmx_cells_add_problem (self->cells, CY_TARGET_NAME, CY_WHY_ID_NOT_UNIQUE);
    }
  if (match.person == 0)
    return TRUE;
  item->item.state = CY_IMPORT_ROW_KNOWN;
  item->item.person = match.person;

  return compare (self->plan, self->conn, item, error);
}

static gboolean
plan_form (Planning *self, Item *item, guint nth, GError **error)
{
  item->row = cy_import_row_new ();
  if (!cy_lrmx_cells_fill (self->cells, item->form, nth, item->row))
    item->item.state = CY_IMPORT_ROW_REFUSED;
  g_free (item->item.name);
  item->item.name = g_strdup (cy_import_row_get_text (item->row, CY_PERSON_SLOT (NAME)));
  take_photo (item);
  if (item->item.state == CY_IMPORT_ROW_REFUSED)
    return TRUE;
  if (cy_import_came_before (self->seen, item->row, 0))
    {
      refuse (self,
              item,
              cy_import_row_has (item->row, CY_PERSON_SLOT (ID_NUMBER)) ? CY_TARGET_ID_NUMBER
                                                                        : CY_TARGET_NAME,
              CY_WHY_DUPLICATE);
      return TRUE;
    }

  return find_person (self, item, error);
}

static gboolean
plan_file (Planning *self, guint nth, GCancellable *cancellable, GError **error)
{
  Item *item = g_new0 (Item, 1);

  item->item.label = g_strdup (cy_lrmx_source_get_label (self->plan->source, nth));
  item->item.mode = self->plan->options->mode;
  g_ptr_array_add (self->plan->items, item);
  item->form = cy_lrmx_source_read (self->plan->source, nth, cancellable, &item->item.error);
  if (item->form != NULL)
    return plan_form (self, item, nth, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  item->item.state = CY_IMPORT_ROW_REFUSED;

  return TRUE;
}

static gboolean
plan_all (CyLrmxPlan      *self,
          CyConn          *conn,
          CyImportProgress progress,
          gpointer         data,
          GCancellable    *cancellable,
          GError         **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CyLrmxCells) cells = cy_lrmx_cells_new (self->options, self->places, self->problems);
  Planning    planning = { self, conn, cells, seen };
  const guint n = cy_lrmx_source_get_n (self->source);

  for (guint i = 0; i < n; i++)
    {
      if (progress != NULL)
        progress ((double) i / n, data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !plan_file (&planning, i, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_lrmx_plan_new:
 * @paths: form files, zips and folders of them
 * @options: copied; the default unit is that of people who have none yet
 * @conn: a connection; nothing is written
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads everything and writes nothing. A file that cannot be read, or is about nobody who could be
 * told, is refused; it stops no other.
 *
 * Returns: (transfer full): what will happen
 */
CyLrmxPlan *
cy_lrmx_plan_new (const char *const     *paths,
                  const CyImportOptions *options,
                  CyConn                *conn,
                  CyImportProgress       progress,
                  gpointer               data,
                  GCancellable          *cancellable,
                  GError               **error)
{
  g_autoptr (CyLrmxPlan) self = g_new0 (CyLrmxPlan, 1);

  self->options = cy_import_options_copy (options);
  self->problems = cy_import_problems_new ();
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->places = cy_import_places_new (conn, self->options, error);
  if (self->places == NULL ||
      (self->source = cy_lrmx_source_new (paths, cancellable, error)) == NULL ||
      !plan_all (self, conn, progress, data, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cy_lrmx_plan_free (CyLrmxPlan *self)
{
  g_ptr_array_unref (self->items);
  g_array_unref (self->problems);
  g_clear_pointer (&self->places, cy_import_places_free);
  g_clear_pointer (&self->source, cy_lrmx_source_free);
  cy_import_options_free (self->options);
  g_free (self);
}

guint
cy_lrmx_plan_get_n (const CyLrmxPlan *self)
{
  return self->items->len;
}

const CyLrmxItem *
cy_lrmx_plan_get_item (const CyLrmxPlan *self, guint nth)
{
  return &get_item (self, nth)->item;
}

/**
 * cy_lrmx_plan_get_problems:
 * @self: a plan
 * @nth: a form
 * @n_problems: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_problems): what is wrong with it
 */
const CyImportProblem *
cy_lrmx_plan_get_problems (const CyLrmxPlan *self, guint nth, guint *n_problems)
{
  const CyImportProblem *first = NULL;

  *n_problems = 0;
  for (guint i = 0; i < self->problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (self->problems, CyImportProblem, i);

      if (problem->file != nth)
        continue;
      first = first != NULL ? first : problem;
      (*n_problems)++;
    }

  return first;
}

/**
 * cy_lrmx_plan_get_changes:
 * @self: a plan
 * @nth: a form
 *
 * Returns: (transfer none) (nullable) (element-type CyImportChange): what differs from the library,
 *   where that has the person
 */
GArray *
cy_lrmx_plan_get_changes (const CyLrmxPlan *self, guint nth)
{
  return get_item (self, nth)->changes;
}

/**
 * cy_lrmx_plan_set_mode:
 * @self: a plan
 * @conn: a connection
 * @nth: a form about a known person
 * @mode: what becomes of that person
 * @error: return location
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_lrmx_plan_set_mode (CyLrmxPlan *self, CyConn *conn, guint nth, CyImportMode mode, GError **error)
{
  get_item (self, nth)->item.mode = mode;

  return compare (self, conn, get_item (self, nth), error);
}

/**
 * cy_lrmx_plan_count:
 * @self: a plan
 *
 * Returns: what will happen
 */
CyImportCounts
cy_lrmx_plan_count (const CyLrmxPlan *self)
{
  CyImportCounts counts = { 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const CyLrmxItem *item = cy_lrmx_plan_get_item (self, i);

      counts.people += item->state == CY_IMPORT_ROW_NEW;
      counts.updated += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0;
      counts.unchanged += item->state == CY_IMPORT_ROW_KNOWN && item->n_changes == 0;
      counts.unclear += item->state == CY_IMPORT_ROW_UNCLEAR;
      counts.refused += item->state == CY_IMPORT_ROW_REFUSED;
    }

  return counts;
}

/* ---- Doing it ---- */

static gboolean
store_photo (CyLrmxPlan   *self,
             CyConn       *conn,
             guint         nth,
             const char   *digest,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (CyLrmxForm) form = cy_lrmx_source_read (self->source, nth, cancellable, error);
  g_autofree char *stored = NULL;

  if (form == NULL)
    return FALSE;
  if (form->photo != NULL)
    {
      stored = cy_content_put (conn, CY_CONTENT_PHOTO, form->photo, error);
      if (stored == NULL || g_str_equal (stored, digest))
        return stored != NULL;
    }
  cy_lrmx_set_error (error, CY_ERROR_FORM_DAMAGED, 0, NULL, N_ ("the file has changed since"));

  return FALSE;
}

static gboolean
apply_item (CyLrmxPlan     *self,
            CyConn         *conn,
            guint           nth,
            GArray         *touched,
            CyImportCounts *counts,
            GCancellable   *cancellable,
            GError        **error)
{
  const Item *item = get_item (self, nth);
  g_autoptr (CyLrmxMerge) merge = merge_item (self, conn, item, error);
  const char *photo = cy_import_row_get_text (item->row, CY_PERSON_SLOT (PHOTO));
  guint       n;
  gint64      person;

  if (merge == NULL)
    return FALSE;
  n = cy_import_changes_count (merge->changes);
  counts->people += item->item.person == 0;
  counts->updated += item->item.person != 0 && n > 0;
  counts->unchanged += item->item.person != 0 && n == 0;
  if (n == 0 && item->item.person != 0)
    return TRUE;
  if ((merge->takes_photo && !store_photo (self, conn, nth, photo, cancellable, error)) ||
      !cy_lrmx_merge_save (merge, conn, error))
    return FALSE;
  person = cy_record_get_id (merge->records->person);
  g_array_append_val (touched, person);

  return TRUE;
}

static gboolean
apply_all (CyLrmxPlan      *self,
           CyConn          *conn,
           GArray          *touched,
           CyImportProgress progress,
           gpointer         data,
           GCancellable    *cancellable,
           CyImportCounts  *counts,
           GError         **error)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CyImportRowState state = get_item (self, i)->item.state;

      if (progress != NULL)
        progress ((double) i / self->items->len, data);
      counts->refused += state == CY_IMPORT_ROW_REFUSED;
      counts->unclear += state == CY_IMPORT_ROW_UNCLEAR;
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          ((state == CY_IMPORT_ROW_NEW || state == CY_IMPORT_ROW_KNOWN) &&
           !apply_item (self, conn, i, touched, counts, cancellable, error)))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_lrmx_plan_apply:
 * @self: a plan; done with afterwards, whether it went well or not
 * @conn: a writing connection
 * @step_name: what to call it in the journal
 * @progress: (nullable) (scope call): told how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @counts: (out): what was done
 * @error: return location
 *
 * Writes as one step, undone as one. Forms that are refused or unclear stay out.
 *
 * Returns: whether all of it is in the library; if not, nothing is
 */
gboolean
cy_lrmx_plan_apply (CyLrmxPlan      *self,
                    CyConn          *conn,
                    const char      *step_name,
                    CyImportProgress progress,
                    gpointer         data,
                    GCancellable    *cancellable,
                    CyImportCounts  *counts,
                    GError         **error)
{
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_BULK, error);

  *counts = (CyImportCounts){ 0 };

  return step != NULL &&
         apply_all (self, conn, touched, progress, data, cancellable, counts, error) &&
         cy_import_keep_touched (conn, step, touched, &counts->step, error) &&
         !g_cancellable_set_error_if_cancelled (cancellable, error) && cy_step_commit (step, error);
}
