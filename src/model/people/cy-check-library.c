/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Checks everybody below a unit in one pass, and keeps errors from being reported. */
#include "cy-check-library.h"

#include "cy-dossier-stream.h"
#include "cy-error.h"
#include "cy-format.h"
#include "cy-idcard.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-sql.h"
#include "cy-text.h"
#include "cy-unit.h"

#include <string.h>

#define PROGRESS_EVERY 256

/* What the rules and their exceptions read. */
static const CyEntity *const entities[] = {
  CY_EDUCATION, CY_RESUME, CY_FAMILY, CY_POST, CY_EXEMPTION,
};

typedef struct
{
  CyCheckContext  context;
  CyCheckReport  *report;
  gboolean        counts_only;
  GHashTable     *units; /* gint64 id → name */
  guint           n_people;
  CyCheckProgress progress;
  gpointer        progress_data;
  GCancellable   *cancellable;
} Run;

static void
finding_free (gpointer data)
{
  CyFinding *finding = data;

  g_free (finding->name);
  g_free (finding->unit);
  g_free (finding->value);
  cy_problem_free (finding->problem);
  g_free (finding);
}

static void
report_clear (gpointer data)
{
  g_ptr_array_unref (((CyCheckReport *) data)->findings);
}

CyCheckReport *
cy_check_report_ref (CyCheckReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_check_report_unref (CyCheckReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->report, cy_check_report_unref);
  g_clear_pointer (&run->units, g_hash_table_unref);
  g_clear_pointer (&run->context.same_ids, g_hash_table_unref);
  g_clear_pointer (&run->context.twice, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static GHashTable *
new_names (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
}

/* As in the query: the first 17 digits, in which numbers of 15 and of 18 characters meet. */
static char *
dup_body (CyRecord *person)
{
  const char *id = cy_record_get_text (person, CY_PERSON_ID_NUMBER);
  char       *full = cy_idcard_upgrade (id);

  if (full == NULL)
    full = g_strdup (id);
  if (strlen (full) == 18)
    full[17] = '\0';

  return full;
}

static gboolean
is_same_id (CyRecord *a, CyRecord *b)
{
  g_autofree char *body_a = dup_body (a);
  g_autofree char *body_b = dup_body (b);

  return g_str_equal (body_a, body_b);
}

static void
add_pair (GHashTable *names, CyRecord *one, CyRecord *other)
{
  g_hash_table_replace (names,
                        dup_id (cy_record_get_id (one)),
                        g_strdup (cy_record_get_text (other, CY_PERSON_NAME)));
}

/* Everybody with a twin: each is told the one before, the first the one behind. */
static GHashTable *
find_same_ids (CyConn *conn, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn, cy_sql_get ("people/same-id-number.sql"), error, "");
  g_autoptr (GHashTable) names = new_names ();
  g_autoptr (CyRecord) before = NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (CyRecord) person =
        cy_mapper_load (conn, CY_PERSON, g_array_index (ids, gint64, i), error);

      if (person == NULL)
        return NULL;
      if (before != NULL && is_same_id (before, person))
        {
          gint64 id = cy_record_get_id (before);

          if (!g_hash_table_contains (names, &id))
            add_pair (names, before, person);
          add_pair (names, person, before);
        }
      g_set_object (&before, person);
    }

  return ids != NULL ? g_steal_pointer (&names) : NULL;
}

/* The order of resources/sql/cultivate/people-twice.sql. */
static gboolean
add_twice (CySqlRow *row, gpointer data, GError **error)
{
  g_autofree char *day = cy_date_format (cy_sql_row_get_int (row, 1), CY_DATE_ISO);
  const char      *since = cy_sql_row_get_text (row, 2);
  const char      *one = cy_sql_row_get_text (row, 3);
  const char      *other = cy_sql_row_get_text (row, 4);

  g_hash_table_replace (data,
                        dup_id (cy_sql_row_get_int (row, 0)),
                        g_strdup_printf ("%s %s %s / %s", day, since, one, other));

  return TRUE;
}

static GHashTable *
find_twice (CyConn *conn, GError **error)
{
  g_autoptr (GHashTable) names = new_names ();

  return cy_sql_each (conn, cy_sql_get ("cultivate/people-twice.sql"), add_twice, names, error, "")
           ? g_steal_pointer (&names)
           : NULL;
}

static GHashTable *
read_unit_names (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) units = cy_mapper_load_all (conn, CY_UNIT, error);
  GHashTable *names;

  if (units == NULL)
    return NULL;

  names = new_names ();
  for (guint i = 0; i < units->len; i++)
    g_hash_table_insert (names,
                         dup_id (cy_record_get_id (g_ptr_array_index (units, i))),
                         g_strdup (
                           cy_record_get_text (g_ptr_array_index (units, i), CY_UNIT_NAME)));

  return names;
}

static gboolean
count_people (CyConn *conn, gint64 scope, guint *n_people, GError **error)
{
  gint64 count = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM person WHERE deleted IS NULL AND (?1=0 OR unit IN"
                       " (SELECT u.id FROM unit u JOIN unit s ON s.id=?1"
                       " WHERE u.ord BETWEEN s.ord AND s.last))",
                       &count,
                       error,
                       "i",
                       scope))
    return FALSE;
  *n_people = (guint) count;

  return TRUE;
}

/* A part may be missing altogether: that is what is wrong then. */
static char *
dup_value (CyDossier *dossier, const CyProblem *problem)
{
  GPtrArray *parts;

  if (problem->field < 0)
    return NULL;
  if (problem->entity == CY_PERSON)
    return cy_format_field (cy_dossier_get_person (dossier), (guint) problem->field, CY_MASK_NONE);

  parts = cy_dossier_get_parts (dossier, problem->entity);

  return problem->index < parts->len ? cy_format_field (g_ptr_array_index (parts, problem->index),
                                                        (guint) problem->field,
                                                        CY_MASK_NONE)
                                     : NULL;
}

static void
keep (Run *run, CyDossier *dossier, CyProblem *problem)
{
  CyFinding *finding = g_new0 (CyFinding, 1);
  CyRecord  *person = cy_dossier_get_person (dossier);
  gint64     unit = cy_record_get_int (person, CY_PERSON_UNIT);

  finding->person = cy_record_get_id (person);
  finding->name = g_strdup (cy_record_get_text (person, CY_PERSON_NAME));
  finding->unit = g_strdup (g_hash_table_lookup (run->units, &unit));
  finding->value = dup_value (dossier, problem);
  finding->problem = problem;
  g_ptr_array_add (run->report->findings, finding);
}

static void
count (Run *run, CyDossier *dossier, GPtrArray *problems)
{
  CyCheckReport *report = run->report;
  guint          n_errors = report->n_errors;

  for (guint i = 0; i < problems->len; i++)
    {
      CyProblem *problem = g_ptr_array_index (problems, i);

      if (problem->exempted)
        report->n_exempted++;
      else if (problem->severity == CY_SEVERITY_ERROR)
        report->n_errors++;
      else
        report->n_warnings++;
    }
  report->n_people++;
  report->n_faulty += report->n_errors > n_errors;

  while (!run->counts_only && problems->len > 0)
    keep (run, dossier, g_ptr_array_steal_index (problems, 0));
}

static gboolean
check_one (Run *run, CyDossier *dossier, GError **error)
{
  g_autoptr (GPtrArray) problems = cy_check_dossier (dossier, &run->context, error);

  if (problems == NULL)
    return FALSE;
  count (run, dossier, problems);
  if (run->report->n_people % PROGRESS_EVERY != 0)
    return TRUE;
  if (run->progress != NULL)
    run->progress (run->report->n_people, run->n_people, run->progress_data);

  return !g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

static gboolean
check_all (Run *run, CyConn *conn, gint64 scope, GError **error)
{
  g_autoptr (CyDossierStream) stream =
    cy_dossier_stream_new (conn, scope, entities, G_N_ELEMENTS (entities), error);
  g_autoptr (CyDossier) dossier = NULL;

  if (stream == NULL || !cy_dossier_stream_next (stream, &dossier, error))
    return FALSE;
  while (dossier != NULL)
    {
      if (!check_one (run, dossier, error))
        return FALSE;
      g_clear_object (&dossier);
      if (!cy_dossier_stream_next (stream, &dossier, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
prepare (Run *run, CyConn *conn, gint64 scope, GError **error)
{
  run->report = g_atomic_rc_box_new0 (CyCheckReport);
  run->report->findings = g_ptr_array_new_with_free_func (finding_free);

  return !g_cancellable_set_error_if_cancelled (run->cancellable, error) &&
         count_people (conn, scope, &run->n_people, error) &&
         (run->units = read_unit_names (conn, error)) != NULL &&
         (run->context.same_ids = find_same_ids (conn, error)) != NULL &&
         (run->context.twice = find_twice (conn, error)) != NULL;
}

/**
 * cy_check_library:
 * @conn: a connection
 * @scope: local id of a unit, with all below it; 0 for everybody
 * @base_date: on which ages and terms count
 * @today: the last day that is not in the future
 * @progress: (nullable) (scope call): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location; %G_IO_ERROR_CANCELLED, %CY_ERROR_NOT_FOUND for an unknown unit
 *
 * Checks every living person, whether in the pool or not. Reads each table once, whatever the
 * number of people; ID numbers are compared with the whole library.
 *
 * Returns: (transfer full): what was found
 */
CyCheckReport *
cy_check_library (CyConn         *conn,
                  gint64          scope,
                  CyDate          base_date,
                  CyDate          today,
                  CyCheckProgress progress,
                  gpointer        progress_data,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_auto (Run) run = {
    .context = { .today = today, .base_date = base_date },
    .progress = progress,
    .progress_data = progress_data,
    .cancellable = cancellable,
  };

  if (!prepare (&run, conn, scope, error) || !check_all (&run, conn, scope, error))
    return NULL;
  if (progress != NULL)
    progress (run.report->n_people, run.n_people, progress_data);

  return g_steal_pointer (&run.report);
}

/**
 * cy_check_may_report:
 * @conn: a connection
 * @scope: local id of the unit that reports; 0 for everybody
 * @base_date: of the report
 * @today: the last day that is not in the future
 * @reason: (nullable): why it goes out although errors stand; the caller notes it with the export
 * @n_errors: (out) (optional): errors that stand
 * @cancellable: (nullable): to stop it
 * @error: return location; %CY_ERROR_UNCHECKED when errors stand and there is no reason
 *
 * The gate in front of every export for superiors.
 *
 * Returns: whether the export may go out
 */
gboolean
cy_check_may_report (CyConn       *conn,
                     gint64        scope,
                     CyDate        base_date,
                     CyDate        today,
                     const char   *reason,
                     guint        *n_errors,
                     GCancellable *cancellable,
                     GError      **error)
{
  g_auto (Run) run = {
    .context = { .today = today, .base_date = base_date },
    .counts_only = TRUE,
    .cancellable = cancellable,
  };

  if (!prepare (&run, conn, scope, error) || !check_all (&run, conn, scope, error))
    return FALSE;
  if (n_errors != NULL)
    *n_errors = run.report->n_errors;
  if (run.report->n_errors == 0 || cy_text_has_words (reason))
    return TRUE;

  g_set_error (error,
               CY_ERROR,
               CY_ERROR_UNCHECKED,
               "%u errors stand in the data of %u people",
               run.report->n_errors,
               run.report->n_faulty);

  return FALSE;
}
