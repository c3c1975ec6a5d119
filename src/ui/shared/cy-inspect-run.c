/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes inspections down beside the work, and says what became of it. */
#include "cy-inspect-run.h"

#include "cy-deed-run.h"
#include "cy-code.h"
#include "cy-inspect-edit.h"
#include "cy-inspection.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  CyRecord  *record; /* (nullable): a copy: the record itself stays with the main thread */
  GPtrArray *answers;
  GArray    *people;
  char      *name; /* of the step */
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_object_unref (run->session);
  g_clear_object (&run->record);
  g_clear_pointer (&run->answers, g_ptr_array_unref);
  g_clear_pointer (&run->people, g_array_unref);
  g_free (run->name);
  g_free (run);
}

static Run *
run_new (CySession *session, CyRecord *record, char *name)
{
  Run *run = g_new0 (Run, 1);

  run->session = g_object_ref (session);
  run->record = record != NULL ? cy_record_copy (record) : NULL;
  run->name = name;

  return run;
}

static void
start (Run *run, CyDbFunc func)
{
  cy_deed_run (run->session, func, run, run_free, TRUE);
}

/* ---- Assigning ---- */

static gpointer
assign (CyConn *conn, gpointer data, GError **error)
{
  Run          *run = data;
  CyAssignCount count;
  GString      *text;

  if (!cy_inspect_assign (conn, run->record, run->people, run->name, &count, error))
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text,
                          ngettext ("%u person is to be inspected",
                                    "%u people are to be inspected",
                                    count.n_assigned),
                          count.n_assigned);
  /* Nobody is passed over in silence. */
  if (count.n_skipped > 0)
    g_string_append_printf (text,
                            ngettext (", %u is being inspected already",
                                      ", %u are being inspected already",
                                      count.n_skipped),
                            count.n_skipped);

  return g_string_free (text, FALSE);
}

/**
 * cy_inspect_run_assign:
 * @session: the open library
 * @order: day, group and purpose; checked
 * @people: (element-type gint64): whom
 */
void
cy_inspect_run_assign (CySession *session, CyRecord *order, GArray *people)
{
  Run *run = run_new (session, order, g_strdup (_ ("Assign inspections")));

  run->people = g_array_ref (people);
  start (run, assign);
}

/* ---- Records ---- */

static gpointer
save_record (CyConn *conn, gpointer data, GError **error)
{
  Run *run = data;

  return cy_inspect_save_record (conn, run->record, run->answers, run->name, error)
           ? g_strdup (_ ("Record saved"))
           : NULL;
}

static const char *
get_method (CyRecord *record)
{
  return cy_code_get_name ("inspect_method",
                           cy_record_get_text (record, CY_INSPECTION_RECORD_METHOD));
}

/**
 * cy_inspect_run_save:
 * @session: the open library
 * @record: checked; copied
 * @answers: (transfer full) (element-type CyRecord): its question sheet
 */
void
cy_inspect_run_save (CySession *session, CyRecord *record, GPtrArray *answers)
{
  Run *run = run_new (session,
                      record,
                      g_strdup_printf (_ ("Record of the inspection: %s"), get_method (record)));

  run->answers = answers;
  start (run, save_record);
}

static gpointer
delete_record (CyConn *conn, gpointer data, GError **error)
{
  Run *run = data;

  return cy_inspect_delete_record (conn, cy_record_get_id (run->record), run->name, error)
           ? g_strdup (_ ("Record deleted"))
           : NULL;
}

/**
 * cy_inspect_run_delete:
 * @session: the open library
 * @record: goes into the recycle bin
 */
void
cy_inspect_run_delete (CySession *session, CyRecord *record)
{
  start (run_new (session,
                  record,
                  g_strdup_printf (_ ("Delete the record of the inspection: %s"),
                                   get_method (record))),
         delete_record);
}

/* ---- The end ---- */

static gpointer
finish (CyConn *conn, gpointer data, GError **error)
{
  Run *run = data;

  return cy_inspect_finish (conn, run->record, run->name, error)
           ? g_strdup (_ ("Inspection finished"))
           : NULL;
}

/**
 * cy_inspect_run_finish:
 * @session: the open library
 * @inspection: with its end; checked
 */
void
cy_inspect_run_finish (CySession *session, CyRecord *inspection)
{
  start (run_new (session, inspection, g_strdup (_ ("Finish an inspection"))), finish);
}
