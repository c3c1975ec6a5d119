/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Schemes that the program brings along, each a table in resources/assess. */
#include "cy-scheme-template.h"

#include "cy-scheme-table.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

static const struct
{
  const char *file;
  const char *name;
  const char *about;
} templates[] = {
  { "four-dimensions",
    N_ ("Four dimensions"),
    N_ ("Routine 40 : year-end 60; marked by three groups of graders") },
  { "five-words",
    N_ ("Virtue, ability, diligence, results, honesty"),
    N_ ("Five words with grades, ballot, hours and tasks") },
  { "four-diagnoses", N_ ("Four diagnoses"), N_ ("Look, listen, ask and judge, 25 points each") },
  { "seven-abilities", N_ ("Seven abilities"), N_ ("By the levels that stand in the records") },
  { "deductions",
    N_ ("Deduction book"),
    N_ ("Lines of work lose points by incident; bonus and vetoes") },
  { "village-goals",
    N_ ("Village goals"),
    N_ ("For village teams: figures of the village, deductions and marks") },
};

#define PREFIX "/cn/chuyan/model/assess/"

/**
 * cy_scheme_template_get_n:
 *
 * Returns: how many schemes the program brings along
 */
guint
cy_scheme_template_get_n (void)
{
  return G_N_ELEMENTS (templates);
}

/**
 * cy_scheme_template_get_name:
 * @nth: of the templates
 *
 * Returns: what it is called, translated
 */
const char *
cy_scheme_template_get_name (guint nth)
{
  return _ (templates[nth].name);
}

/**
 * cy_scheme_template_get_about:
 * @nth: of the templates
 *
 * Returns: one sentence on it, translated
 */
const char *
cy_scheme_template_get_about (guint nth)
{
  return _ (templates[nth].about);
}

/**
 * cy_scheme_template_make:
 * @conn: a writing connection, inside a step
 * @nth: of the templates
 * @year: whose scheme it becomes
 * @unit: id of the unit whose scheme it is, 0 for the county
 * @error: return location
 *
 * Returns: id of a new scheme, to be changed as wanted; 0 on failure
 */
gint64
cy_scheme_template_make (CyConn *conn, guint nth, int year, gint64 unit, GError **error)
{
  g_autofree char *path = g_strconcat (PREFIX, templates[nth].file, ".tsv", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (CySchemeTables) tables = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (CySchemeDraft) draft = NULL;

  if (bytes == NULL)
    return 0;
  tables = cy_scheme_tables_new_from_text (g_bytes_get_data (bytes, NULL));
  draft = cy_scheme_table_read (tables, &problems);
  if (problems->len > 0)
    g_error ("Template %s: %s",
             templates[nth].file,
             ((const CySchemeProblem *) g_ptr_array_index (problems, 0))->text);
  cy_record_set_int (draft->scheme, CY_ASSESS_SCHEME_YEAR, year);
  cy_record_set_int (draft->scheme, CY_ASSESS_SCHEME_VERSION, 1);
  if (unit != 0)
    cy_record_set_int (draft->scheme, CY_ASSESS_SCHEME_UNIT, unit);

  return cy_scheme_draft_save (draft, conn, error);
}
