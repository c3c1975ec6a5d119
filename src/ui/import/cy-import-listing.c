/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Units and photos: what a file will do, line by line, and doing it. */
#include "cy-import-listing.h"

#include "cy-format.h"
#include "cy-import-photos.h"
#include "cy-import-units.h"
#include "cy-import-words.h"
#include "cy-sql.h"
#include "cy-unit.h"

#include <glib/gi18n.h>
#include <string.h>

void
cy_import_listing_row_free (CyImportListingRow *row)
{
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

  g_atomic_ref_count_init (&self->n_refs);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_listing_row_free);
  self->plan = plan;
  self->plan_free = plan_free;

  return self;
}

CyImportListing *
cy_import_listing_ref (CyImportListing *self)
{
  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

void
cy_import_listing_unref (CyImportListing *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
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

/**
 * cy_import_listing_count:
 * @self: a listing
 *
 * Returns: how many of its rows change the library
 */
guint
cy_import_listing_count (const CyImportListing *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ((const CyImportListingRow *) g_ptr_array_index (self->rows, i))->comes;

  return n;
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

/* So that whoever says what a column is sees what comes of it. */
static char *
describe_values (CyRecord *values)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < CY_UNIT_N_FIELDS; i++)
    {
      const CyField   *field = &CY_UNIT->fields[i];
      const CyValue   *value = cy_record_get (values, i);
      const gboolean   is_flag = field->kind == CY_KIND_BOOL;
      g_autofree char *words = NULL;

      if (value->type == CY_VALUE_NULL || (is_flag && value->number == 0))
        continue;
      words = cy_format_value (field->kind, field->of, field->decimals, value);
      g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", _ (field->title));
      if (!is_flag)
        g_string_append_printf (text, " %s", words);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
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
  if (row->remark == NULL)
    row->remark = describe_values (item->values);
  row->comes =
    item->state == CY_IMPORT_ROW_NEW || (item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0);
}

static void
take_choices (CyImportSource *source, const GArray *choices)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const CyImportColumnChoice *choice = &g_array_index (choices, CyImportColumnChoice, i);
      const CyImportSheet        *sheet = choice->sheet < source->sheets->len
                                            ? g_ptr_array_index (source->sheets, choice->sheet)
                                            : NULL;

      if (sheet != NULL && sheet->mapping != NULL &&
          choice->column < cy_mapping_get_n_columns (sheet->mapping))
        cy_mapping_set (sheet->mapping, choice->column, choice->target, 100);
    }
}

static CyImportListing *
plan_units (CyConn *conn, const CyImportListingOrder *order, GError **error)
{
  Units *units = g_new0 (Units, 1);
  g_autoptr (CyImportListing) self = cy_import_listing_new (units, units_free);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();

  units->source = cy_import_source_open (order->paths[0], conn, order->cancellable, error);
  if (units->source == NULL)
    return NULL;
  cy_unit_source_guess (units->source);
  take_choices (units->source, order->choices);
  self->sheets = units->source->sheets;
  units->plan = cy_unit_plan_new (units->source,
                                  options,
                                  conn,
                                  order->progress,
                                  order->data,
                                  order->cancellable,
                                  error);
  if (units->plan == NULL)
    return NULL;
  for (guint i = 0; i < cy_unit_plan_get_n_rows (units->plan); i++)
    add_unit (self, units, cy_unit_plan_get_item (units->plan, i));

  return g_steal_pointer (&self);
}

/* What was seen and let pass is right for the next list of the same form. */
static char *
apply_units (CyConn                     *conn,
             CyImportListing            *listing,
             const CyImportListingOrder *order,
             GError                    **error)
{
  Units           *units = listing->plan;
  const guint      n = cy_import_listing_count (listing);
  g_autofree char *file = g_path_get_basename (cy_workbook_get_path (units->source->book));
  g_autofree char *name =
    g_strdup_printf (ngettext ("Import %s, %u unit", "Import %s, %u units", n), file, n);
  CyImportCounts counts;

  return cy_import_source_remember (units->source, conn, error) &&
             cy_unit_plan_apply (units->plan,
                                 conn,
                                 name,
                                 order->progress,
                                 order->data,
                                 order->cancellable,
                                 &counts,
                                 error)
           ? g_steal_pointer (&name)
           : NULL;
}

static const char *const tables[] = { "*.xlsx", "*.xlsm", "*.xls", "*.et",
                                      "*.csv",  "*.tsv",  "*.txt", NULL };

static const CyTarget unit_targets[] = {
  CY_TARGET_NONE,      CY_TARGET_COUNTY,    CY_TARGET_TOWNSHIP,  CY_TARGET_VILLAGE,
  CY_TARGET_PLACE,     CY_TARGET_UNIT_NAME, CY_TARGET_UNIT_CODE, CY_TARGET_SHORT_NAME,
  CY_TARGET_UNIT_KIND, CY_TARGET_POSITION,  CY_TARGET_QUOTA,     CY_TARGET_SEATS,
  CY_TARGET_HARD,      CY_TARGET_WEAK,      CY_TARGET_POVERTY,   CY_TARGET_THIN_ECONOMY,
  CY_TARGET_NOTE,      CY_TARGET_N,
};

const CyImportListingKind cy_import_listing_units = {
  N_ ("Import Units"),
  N_ ("Row in the file"),
  N_ ("Unit"),
  NULL,
  N_ ("A table of townships and villages: name, township, and what is known of code, quota and the "
      "like. Units that are known are brought up to date."),
  tables,
  FALSE,
  NULL,
  unit_targets,
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

/* Below the folder that was chosen: two towns may have a file of one name. */
static char *
dup_shown_name (const char *path, const CyImportListingOrder *order)
{
  for (guint i = 0; order->paths[i] != NULL; i++)
    {
      const gsize length = strlen (order->paths[i]);

      if (g_str_has_prefix (path, order->paths[i]) && path[length] == G_DIR_SEPARATOR)
        return g_strdup (path + length + 1);
    }

  return g_path_get_basename (path);
}

static gboolean
add_photo (CyImportListing            *self,
           CyConn                     *conn,
           const CyPhoto              *photo,
           const CyImportListingOrder *order,
           GError                    **error)
{
  CyImportListingRow *row = cy_import_listing_add (self);
  const char         *remark = explain (photo, order->option);
  const gboolean      found = photo->match == CY_PHOTO_FOUND;

  row->what = dup_shown_name (photo->path, order);
  row->remark = g_strdup (remark);
  row->style = remark == NULL ? "ok" : found ? "line" : "error";
  row->word = remark == NULL ? C_ ("import row", "Import")
              : found        ? C_ ("import row", "Unchanged")
                             : C_ ("import row", "Refused");
  row->comes = remark == NULL;

  return photo->person == 0 || name_person (row, conn, photo->person, error);
}

static CyImportListing *
plan_photos (CyConn *conn, const CyImportListingOrder *order, GError **error)
{
  g_auto (GStrv) files =
    cy_photos_list_files ((const char *const *) order->paths, order->cancellable, error);
  g_autoptr (CyImportListing) self = NULL;
  GArray *photos = NULL;

  if (files != NULL)
    photos = cy_photos_match (conn,
                              (const char *const *) files,
                              order->progress,
                              order->data,
                              order->cancellable,
                              error);
  if (photos == NULL)
    return NULL;
  self = cy_import_listing_new (photos, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < photos->len; i++)
    if (!add_photo (self, conn, &g_array_index (photos, CyPhoto, i), order, error))
      return NULL;

  return g_steal_pointer (&self);
}

static char *
apply_photos (CyConn                     *conn,
              CyImportListing            *listing,
              const CyImportListingOrder *order,
              GError                    **error)
{
  const guint      n = cy_import_listing_count (listing);
  g_autofree char *name = g_strdup_printf (ngettext ("Import %u photo", "Import %u photos", n), n);
  guint            n_stored;

  return cy_photos_apply (conn,
                          listing->plan,
                          name,
                          order->option,
                          order->progress,
                          order->data,
                          order->cancellable,
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
  N_ ("Pictures named by full name or ID number, such as 林晓雁.jpg. Choose files or a folder, or "
      "drop them here; of a folder everything below it is looked at."),
  pictures,
  TRUE,
  N_ ("Choose a Folder of Photos"),
  NULL,
  plan_photos,
  apply_photos,
};
