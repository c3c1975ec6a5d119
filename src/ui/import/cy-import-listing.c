/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Units and photos: what a file will do, line by line, and doing it. */
#include "cy-import-listing.h"

#include "cy-import-photos.h"
#include "cy-import-units.h"
#include "cy-import-words.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static void
row_free (gpointer data)
{
  CyImportListingRow *row = data;

  g_free (row->what);
  g_free (row->who);
  g_free (row->remark);
  g_free (row);
}

/**
 * cy_import_listing_new:
 * @plan: (transfer full): of the kind
 * @plan_free: frees it
 *
 * Returns: (transfer full): a listing without rows
 */
CyImportListing *
cy_import_listing_new (gpointer plan, GDestroyNotify plan_free)
{
  CyImportListing *self = g_new0 (CyImportListing, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->plan = plan;
  self->plan_free = plan_free;

  return self;
}

void
cy_import_listing_free (CyImportListing *self)
{
  g_ptr_array_unref (self->rows);
  self->plan_free (self->plan);
  g_free (self);
}

CyImportListingRow *
cy_import_listing_add (CyImportListing *self)
{
  CyImportListingRow *row = g_new0 (CyImportListingRow, 1);

  g_ptr_array_add (self->rows, row);

  return row;
}

/* ---- Units ---- */

typedef struct
{
  CyImportSource *source; /* the plan reads it no more, but its rows name its sheets */
  CyUnitPlan     *plan;
} Units;

static void
units_free (gpointer data)
{
  Units *units = data;

  g_clear_pointer (&units->plan, cy_unit_plan_free);
  g_clear_pointer (&units->source, cy_import_source_free);
  g_free (units);
}

static char *
make_remark (const CyUnitPlan *plan, const CyUnitItem *item)
{
  const GArray *problems = cy_unit_plan_get_problems (plan);

  for (guint i = 0; i < problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);

      if (problem->sheet == item->sheet && problem->row == item->row)
        return cy_import_word_for_problem (problem);
    }

  return NULL;
}

static void
add_unit (CyImportListing *self, const Units *units, const CyUnitItem *item)
{
  const CyImportItem  state = { .state = item->state, .n_changes = (guint16) item->n_changes };
  CyImportListingRow *row = cy_import_listing_add (self);
  g_autofree char    *label =
    cy_import_places_dup_label (cy_unit_plan_get_places (units->plan), item->place);

  row->what = g_strdup_printf (_ ("Row %u"), item->row);
  row->who = g_steal_pointer (&label);
  row->word = cy_import_word_for_item (&state, &row->style);
  row->remark = make_remark (units->plan, item);
  self->n_coming +=
    item->state == CY_IMPORT_ROW_NEW || (item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0);
}

static CyImportListing *
plan_units (CyConn *conn, const char *const *paths, gboolean option, GError **error)
{
  Units *units = g_new0 (Units, 1);
  g_autoptr (CyImportListing) self = cy_import_listing_new (units, units_free);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();

  units->source = cy_import_source_open (paths[0], conn, NULL, error);
  if (units->source == NULL)
    return NULL;
  units->plan = cy_unit_plan_new (units->source, options, conn, NULL, NULL, NULL, error);
  if (units->plan == NULL)
    return NULL;
  for (guint i = 0; i < cy_unit_plan_get_n_rows (units->plan); i++)
    add_unit (self, units, cy_unit_plan_get_item (units->plan, i));

  return g_steal_pointer (&self);
}

static char *
apply_units (CyConn          *conn,
             CyImportListing *listing,
             gboolean         option,
             GCancellable    *cancellable,
             GError         **error)
{
  Units           *units = listing->plan;
  g_autofree char *file = g_path_get_basename (cy_workbook_get_path (units->source->book));
  g_autofree char *name =
    g_strdup_printf (ngettext ("Import %s, %u unit", "Import %s, %u units", listing->n_coming),
                     file,
                     listing->n_coming);
  CyImportCounts counts;

  return cy_unit_plan_apply (units->plan, conn, name, NULL, NULL, cancellable, &counts, error)
           ? g_steal_pointer (&name)
           : NULL;
}

static const char *const tables[] = { "*.xlsx", "*.xlsm", "*.xls", "*.et",
                                      "*.csv",  "*.tsv",  "*.txt", NULL };

const CyImportListingKind cy_import_listing_units = {
  N_ ("Import Units"),
  N_ ("Row in the file"),
  N_ ("Unit"),
  NULL,
  N_ ("A table of townships and villages: name, township, and what is known of code, quota and the "
      "like. Units that are known are brought up to date."),
  tables,
  FALSE,
  plan_units,
  apply_units,
};

/* ---- Photos ---- */

static gboolean
name_person (CyImportListingRow *row, CyConn *conn, gint64 person, GError **error)
{
  g_auto (CyValue) name = CY_VALUE_INIT;

  if (!cy_sql_get_values (conn,
                          "SELECT name FROM person WHERE id=?",
                          &name,
                          1,
                          NULL,
                          error,
                          "i",
                          person))
    return FALSE;
  if (name.type == CY_VALUE_TEXT)
    row->who = g_strdup (name.text);

  return TRUE;
}

static const char *
explain (const CyPhoto *photo, gboolean replace)
{
  switch (photo->match)
    {
    case CY_PHOTO_NOBODY:
      return _ ("Nobody is called so; name the file by full name or ID number");
    case CY_PHOTO_SEVERAL:
      return _ ("Several people are called so; name the file by ID number");
    case CY_PHOTO_TWICE:
      return _ ("Another file of the list is for the same person");
    case CY_PHOTO_NO_PICTURE:
      return _ ("Not a JPEG or PNG picture");
    case CY_PHOTO_FOUND:
    default:
      return photo->replaces && !replace ? _ ("Has a photo already") : NULL;
    }
}

static gboolean
add_photo (CyImportListing *self,
           CyConn          *conn,
           const CyPhoto   *photo,
           gboolean         replace,
           GError         **error)
{
  CyImportListingRow *row = cy_import_listing_add (self);
  const char         *remark = explain (photo, replace);
  const gboolean      found = photo->match == CY_PHOTO_FOUND;

  row->what = g_path_get_basename (photo->path);
  row->remark = g_strdup (remark);
  row->style = remark == NULL ? "ok" : found ? "line" : "error";
  row->word = remark == NULL ? C_ ("import row", "Import")
              : found        ? C_ ("import row", "Unchanged")
                             : C_ ("import row", "Refused");
  self->n_coming += remark == NULL;

  return photo->person == 0 || name_person (row, conn, photo->person, error);
}

static CyImportListing *
plan_photos (CyConn *conn, const char *const *paths, gboolean option, GError **error)
{
  GArray *photos = cy_photos_match (conn, paths, NULL, NULL, NULL, error);
  g_autoptr (CyImportListing) self = NULL;

  if (photos == NULL)
    return NULL;
  self = cy_import_listing_new (photos, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < photos->len; i++)
    if (!add_photo (self, conn, &g_array_index (photos, CyPhoto, i), option, error))
      return NULL;

  return g_steal_pointer (&self);
}

static char *
apply_photos (CyConn          *conn,
              CyImportListing *listing,
              gboolean         option,
              GCancellable    *cancellable,
              GError         **error)
{
  g_autofree char *name =
    g_strdup_printf (ngettext ("Import %u photo", "Import %u photos", listing->n_coming),
                     listing->n_coming);
  guint n_stored;

  return cy_photos_apply (conn,
                          listing->plan,
                          name,
                          option,
                          NULL,
                          NULL,
                          cancellable,
                          &n_stored,
                          error)
           ? g_steal_pointer (&name)
           : NULL;
}

static const char *const pictures[] = {
  "*.jpg", "*.jpeg", "*.png", "*.JPG", "*.JPEG", "*.PNG", NULL
};

const CyImportListingKind cy_import_listing_photos = {
  N_ ("Import Photos"),
  N_ ("File"),
  N_ ("Person"),
  N_ ("Replace photos that are there already"),
  N_ ("Pictures named by full name or ID number, such as 林晓雁.jpg. Press Ctrl+A to choose all of "
      "a folder."),
  pictures,
  TRUE,
  plan_photos,
  apply_photos,
};
