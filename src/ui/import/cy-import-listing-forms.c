/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Appointment forms: whom each means, what differs, and bringing them in. */
#include "cy-import-listing.h"

#include "cy-error.h"
#include "cy-import-look.h"
#include "cy-import-words.h"
#include "cy-lrmx-plan.h"
#include "cy-person-parts.h"
#include "cy-present.h"

#include <glib/gi18n.h>

/* Differences told one by one; a row of the table is no page. */
#define MANY_CHANGES 6

/* ---- What differs ---- */

static void
append (GString *text, const char *piece)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", piece);
}

static char *
describe_change (const CyImportChange *change)
{
  const CyField   *field;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change->field < 0 || change->entity == CY_FORM_ELEMENT)
    return g_strdup (_ (change->entity->title));
  field = &change->entity->fields[change->field];
  if (field->kind == CY_KIND_REF || field->kind == CY_KIND_DIGEST || field->kind == CY_KIND_BOOL)
    return g_strdup (_ (field->title));
  before = cy_import_change_dup_old (change);
  after = cy_import_change_dup_new (change);
  if (*before == '\0')
    return g_strdup_printf (_ ("%s: %s"), _ (field->title), after);

  return g_strdup_printf (_ ("%s: %s → %s"), _ (field->title), before, after);
}

/* Each kind of record that is new, and the words kept of the file, once. */
static void
append_changes (GString *text, GArray *changes)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;
  guint n_kept = 0;

  for (guint i = 0; i < changes->len; i++)
    {
      const CyImportChange *change = &g_array_index (changes, CyImportChange, i);
      g_autofree char      *piece = describe_change (change);

      if (!change->applies)
        n_kept++;
      else if (!g_hash_table_contains (told, piece) && n++ < MANY_CHANGES)
        append (text, piece);
      if (change->applies)
        g_hash_table_add (told, g_steal_pointer (&piece));
    }
  if (n > MANY_CHANGES)
    g_string_append_printf (text, _ (" and %u more"), n - MANY_CHANGES);
  if (n_kept > 0)
    {
      g_autofree char *kept =
        g_strdup_printf (_ ("%u differences stay as the library has them"), n_kept);

      append (text, kept);
    }
}

/* ---- What is wrong ---- */

/* What, where, and what to do; the name of the file stands in the row already. */
static void
append_error (GString *text, const GError *error)
{
  g_autoptr (GError) copy = g_error_copy (error);
  const CyErrorPlace *place = copy->domain == CY_ERROR ? cy_error_get_place (copy) : NULL;
  g_autofree char    *heading = NULL;
  g_autofree char    *remedy = cy_present_error (error, &heading);
  g_auto (GStrv) lines = g_strsplit (remedy, "\n", 2);

  append (text, heading);
  if (place != NULL && place->row != 0)
    {
      g_autofree char *line = g_strdup_printf (_ ("line %u"), place->row);

      append (text, line);
    }
  if (place != NULL && place->field != NULL)
    append (text, place->title != NULL ? _ (place->title) : place->field);
  g_string_append_printf (text, " · %s", lines[0]);
}

static void
append_problems (GString *text, const CyLrmxPlan *plan, guint nth)
{
  const CyLrmxItem      *item = cy_lrmx_plan_get_item (plan, nth);
  guint                  n;
  const CyImportProblem *problems = cy_lrmx_plan_get_problems (plan, nth, &n);

  if (item->error != NULL)
    append_error (text, item->error);
  if (item->drops_photo)
    append (text, _ ("The photo is no picture and stays out"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = cy_import_word_for_problem (&problems[i]);

      append (text, words);
    }
}

/* ---- The listing ---- */

static void
describe_form (CyImportListingRow *row, const CyLrmxPlan *plan, guint nth)
{
  const CyLrmxItem  *item = cy_lrmx_plan_get_item (plan, nth);
  const CyImportItem state = { .state = item->state,
                               .n_changes = (guint16) MIN (item->n_changes, G_MAXUINT16) };
  g_autoptr (GString) remark = g_string_new (NULL);
  GArray *changes = cy_lrmx_plan_get_changes (plan, nth);

  row->what = g_strdup (item->label);
  row->who = g_strdup (item->name);
  row->word = cy_import_word_for_item (&state, &row->style);
  row->comes =
    item->state == CY_IMPORT_ROW_NEW || (item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0);
  row->person = item->state == CY_IMPORT_ROW_KNOWN ? item->person : 0;
  row->mode = item->mode;
  append_problems (remark, plan, nth);
  if (changes != NULL)
    append_changes (remark, changes);
  if (remark->len > 0)
    row->remark = g_string_free (g_steal_pointer (&remark), FALSE);
}

/* What was said of somebody holds when the files are read again. */
static gboolean
take_modes (CyLrmxPlan *plan, CyConn *conn, GHashTable *modes, GError **error)
{
  for (guint i = 0; i < cy_lrmx_plan_get_n (plan); i++)
    {
      const CyLrmxItem *item = cy_lrmx_plan_get_item (plan, i);
      gpointer          mode;

      if (item->state == CY_IMPORT_ROW_KNOWN &&
          g_hash_table_lookup_extended (modes, &item->person, NULL, &mode) &&
          !cy_lrmx_plan_set_mode (plan, conn, i, (CyImportMode) GPOINTER_TO_UINT (mode), error))
        return FALSE;
    }

  return TRUE;
}

static CyImportListing *
plan_forms (CyConn *conn, const CyImportListingOrder *order, GError **error)
{
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportListing) self = NULL;
  CyLrmxPlan *plan;

  options->mode = order->option ? CY_IMPORT_OVERWRITE : CY_IMPORT_FILL;
  plan = cy_lrmx_plan_new ((const char *const *) order->paths,
                           options,
                           conn,
                           order->progress,
                           order->data,
                           order->cancellable,
                           error);
  if (plan == NULL)
    return NULL;
  self = cy_import_listing_new (plan, (GDestroyNotify) cy_lrmx_plan_free);
  if (!take_modes (plan, conn, order->modes, error))
    return NULL;
  for (guint i = 0; i < cy_lrmx_plan_get_n (plan); i++)
    describe_form (cy_import_listing_add (self), plan, i);

  return g_steal_pointer (&self);
}

static char *
apply_forms (CyConn                     *conn,
             CyImportListing            *listing,
             const CyImportListingOrder *order,
             GError                    **error)
{
  const guint      n = cy_import_listing_count (listing);
  g_autofree char *name =
    g_strdup_printf (ngettext ("Import %u appointment form", "Import %u appointment forms", n), n);
  CyImportCounts counts;

  return cy_lrmx_plan_apply (listing->plan,
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

static GPtrArray *
compare_form (CyConn *conn, CyImportListing *listing, guint nth, GError **error)
{
  GArray *changes = cy_lrmx_plan_get_changes (listing->plan, nth);

  return changes != NULL ? cy_import_differences_new (changes, conn, error) : g_ptr_array_new ();
}

static CyImportListingRow *
set_form_mode (CyConn *conn, CyImportListing *listing, guint nth, CyImportMode mode, GError **error)
{
  CyImportListingRow *row;

  if (!cy_lrmx_plan_set_mode (listing->plan, conn, nth, mode, error))
    return NULL;
  row = g_new0 (CyImportListingRow, 1);
  describe_form (row, listing->plan, nth);

  return row;
}

static const char *const forms[] = { "*.lrmx", "*.lrm", "*.zip", "*.LRMX", "*.LRM", "*.ZIP", NULL };

const CyImportListingKind cy_import_listing_forms = {
  N_ ("Import Appointment Forms"),
  N_ ("File"),
  N_ ("Person"),
  N_ ("Overwrite what the library says"),
  N_ ("Appointment form files (.lrmx, the older .lrm, or a .zip of them). People are told by ID "
      "number, else by name and month of birth. What the library does not know is filled in; "
      "nothing is deleted."),
  forms,
  TRUE,
  N_ ("Choose a Folder of Forms"),
  NULL,
  plan_forms,
  apply_forms,
  compare_form,
  set_form_mode,
};
