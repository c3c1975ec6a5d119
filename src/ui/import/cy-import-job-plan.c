/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The work of an import behind the window: plan in the thread that reads, apply in the one that
 * writes. */
#include "cy-import-job-private.h"

#include "cy-import-apply.h"

#include <glib/gi18n.h>

/* ---- Plan ---- */

typedef struct
{
  GPtrArray       *files;
  CyImportOptions *options;
  GHashTable      *choices;
  gboolean         recall;
  CyImportJob     *job; /* only for its progress and cancellable */
} PlanRequest;

typedef struct
{
  CyImportDraft   *draft;
  CyImportOptions *options; /* with what was recalled */
} PlanResult;

static void
plan_request_free (gpointer data)
{
  PlanRequest *request = data;

  g_ptr_array_unref (request->files);
  cy_import_options_free (request->options);
  g_hash_table_unref (request->choices);
  g_free (request);
}

static void
plan_result_free (gpointer data)
{
  PlanResult *result = data;

  g_clear_pointer (&result->draft, cy_import_draft_unref);
  cy_import_options_free (result->options);
  g_free (result);
}

static gpointer
make_plan (CyConn *conn, gpointer data, GError **error)
{
  PlanRequest *request = data;
  PlanResult  *result;
  g_autoptr (CyImportDraft) draft = NULL;

  if (request->recall && !cy_import_options_recall (request->options, conn, error))
    return NULL;
  draft = cy_import_draft_new (request->files,
                               request->options,
                               request->choices,
                               conn,
                               cy_import_job_progress_cb,
                               &request->job->permille,
                               request->job->cancellable,
                               error);
  if (draft == NULL)
    return NULL;
  result = g_new0 (PlanResult, 1);
  result->draft = g_steal_pointer (&draft);
  result->options = cy_import_options_copy (request->options);

  return result;
}

static GHashTable *
copy_choices (GHashTable *choices)
{
  GHashTable    *copy = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       key;
  gpointer       choice;

  g_hash_table_iter_init (&iter, choices);
  while (g_hash_table_iter_next (&iter, &key, &choice))
    g_hash_table_insert (copy,
                         g_memdup2 (key, sizeof (gint64)),
                         g_memdup2 (choice, sizeof (CyImportChoice)));

  return copy;
}

static CyImportQuestion *
find_question (CyImportJob *self, const CyImportQuestion *question)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      CyImportQuestion *known = g_ptr_array_index (self->questions, i);

      if (known->target == question->target && g_str_equal (known->raw, question->raw))
        return known;
    }

  return NULL;
}

/* An answered question is asked no more, but its answer can still be changed. */
static void
take_questions (CyImportJob *self)
{
  for (guint i = 0; i < self->draft->questions->len; i++)
    {
      const CyImportQuestion *question = g_ptr_array_index (self->draft->questions, i);
      CyImportQuestion       *known = find_question (self, question);

      if (known == NULL)
        {
          known = g_memdup2 (question, sizeof *question);
          known->raw = g_strdup (question->raw);
          known->guess = g_strdup (question->guess);
          g_ptr_array_add (self->questions, known);
        }
      known->n_rows = question->n_rows;
    }
}

static void
take_plan (CyImportJob *self, PlanResult *planned)
{
  g_clear_pointer (&self->draft, cy_import_draft_unref);
  self->draft = g_steal_pointer (&planned->draft);
  if (!self->recalled)
    {
      cy_import_options_free (self->options);
      self->options = cy_import_options_copy (planned->options);
      self->recalled = TRUE;
    }
  take_questions (self);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyImportJob) self = user_data;
  g_autoptr (GError) error = NULL;
  PlanResult *planned = cy_session_finish (result, &error);

  cy_import_job_set_work (self, CY_IMPORT_IDLE);
  cy_import_job_run_edits (self);
  /* Decided otherwise meanwhile. */
  if (self->wants_plan && !self->is_current)
    {
      g_clear_pointer (&planned, plan_result_free);
      cy_import_job_plan (self);
      return;
    }
  if (planned != NULL && self->is_current)
    take_plan (self, planned);
  else
    self->is_current = FALSE;
  g_clear_pointer (&planned, plan_result_free);
  if (error != NULL)
    cy_session_present_error (self->session, error);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_PLANNED], 0);
}

/**
 * cy_import_job_plan:
 * @self: an import with files
 *
 * Finds out what would happen, now and after every decision from here on, and emits
 * #CyImportJob::planned. A plan in the making is dropped.
 */
void
cy_import_job_plan (CyImportJob *self)
{
  PlanRequest *request;

  self->wants_plan = TRUE;
  if (self->work == CY_IMPORT_PLANNING && !self->is_current)
    g_cancellable_cancel (self->cancellable);
  if (self->is_current || self->work == CY_IMPORT_PLANNING || self->work == CY_IMPORT_APPLYING)
    return;

  request = g_new0 (PlanRequest, 1);
  request->files = cy_import_job_list_read (self);
  request->options = cy_import_options_copy (self->options);
  request->choices = copy_choices (self->choices);
  request->recall = !self->recalled;
  request->job = self;
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_current = TRUE;
  cy_import_job_set_work (self, CY_IMPORT_PLANNING);
  cy_session_read (self->session,
                   make_plan,
                   request,
                   plan_request_free,
                   plan_result_free,
                   self->cancellable,
                   planned_cb,
                   g_object_ref (self));
}

/**
 * cy_import_job_cancel:
 * @self: an import
 *
 * Stops planning or writing; nothing half-written stays.
 */
void
cy_import_job_cancel (CyImportJob *self)
{
  self->wants_plan = FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/**
 * cy_import_job_get_draft:
 * @self: an import
 *
 * Returns: (nullable) (transfer none): the newest draft, not always current
 */
CyImportDraft *
cy_import_job_get_draft (CyImportJob *self)
{
  return self->draft;
}

/**
 * cy_import_job_is_current:
 * @self: an import
 *
 * Returns: whether the draft holds all that was decided
 */
gboolean
cy_import_job_is_current (CyImportJob *self)
{
  return self->draft != NULL && self->is_current && self->work == CY_IMPORT_IDLE;
}

/* ---- One row ---- */

typedef struct
{
  CyImportDraft *draft;
  guint          nth;
  gint64         key;
  CyImportChoice choice;
  CyImportJob   *job;
} RowRequest;

static void
row_request_free (gpointer data)
{
  RowRequest *request = data;

  cy_import_draft_unref (request->draft);
  g_free (request);
}

static gpointer
choose_row (CyConn *conn, gpointer data, GError **error)
{
  RowRequest *request = data;

  if (!cy_import_draft_choose (request->draft, conn, request->nth, &request->choice, error))
    return NULL;

  return g_memdup2 (cy_import_plan_get_item (request->draft->plan, request->nth),
                    sizeof (CyImportItem));
}

typedef struct
{
  CyImportJob   *job;
  CyImportDraft *draft;
  guint          nth;
} RowAnswer;

static void
row_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RowAnswer *answer = user_data;
  g_autoptr (CyImportJob) self = answer->job;
  g_autoptr (CyImportDraft) draft = answer->draft;
  g_autoptr (GError) error = NULL;
  g_autofree CyImportItem *item = cy_session_finish (result, &error);
  const guint              nth = answer->nth;

  g_free (answer);
  if (item == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_array_index (draft->items, CyImportItem, nth) = *item;
  if (draft == self->draft)
    g_signal_emit (self,
                   cy_import_job_signals[CY_IMPORT_ROW_CHANGED],
                   0,
                   cy_import_draft_get_key (draft, nth));
}

/**
 * cy_import_job_choose:
 * @self: an import with a draft
 * @row: its key
 * @choice: what was decided about it; kept for later drafts
 */
void
cy_import_job_choose (CyImportJob *self, gint64 row, const CyImportChoice *choice)
{
  CyImportChoice *known = g_hash_table_lookup (self->choices, &row);
  CyImportChoice  merged = known != NULL ? *known : *choice;
  RowRequest     *request;
  RowAnswer      *answer;
  guint           nth;

  if (self->draft == NULL || !cy_import_draft_find (self->draft, row, &nth))
    return;
  if (choice->has_person)
    {
      merged.has_person = TRUE;
      merged.person = choice->person;
    }
  if (choice->has_mode)
    {
      merged.has_mode = TRUE;
      merged.mode = choice->mode;
    }
  g_hash_table_replace (self->choices,
                        g_memdup2 (&row, sizeof row),
                        g_memdup2 (&merged, sizeof merged));
  request = g_new0 (RowRequest, 1);
  *request = (RowRequest){ cy_import_draft_ref (self->draft), nth, row, merged, NULL };
  answer = g_new0 (RowAnswer, 1);
  *answer = (RowAnswer){ g_object_ref (self), cy_import_draft_ref (self->draft), nth };
  cy_session_read (self->session,
                   choose_row,
                   request,
                   row_request_free,
                   g_free,
                   NULL,
                   row_chosen_cb,
                   answer);
}

/* ---- Apply ---- */

typedef struct
{
  CyImportDraft *draft;
  char          *step_name;
  int           *permille;
  GCancellable  *cancellable;
} ApplyRequest;

static void
apply_request_free (gpointer data)
{
  ApplyRequest *request = data;

  cy_import_draft_unref (request->draft);
  g_object_unref (request->cancellable);
  g_free (request->step_name);
  g_free (request);
}

/* What the person has seen and let pass is right for the next file of the same form. */
static gboolean
remember (const CyImportDraft *draft, CyConn *conn, GError **error)
{
  for (guint i = 0; i < draft->files->len; i++)
    if (!cy_import_source_remember (((const CyImportFile *) g_ptr_array_index (draft->files, i))
                                      ->source,
                                    conn,
                                    error))
      return FALSE;

  return cy_import_options_remember (cy_import_plan_get_options (draft->plan), conn, error);
}

static gpointer
apply_plan (CyConn *conn, gpointer data, GError **error)
{
  ApplyRequest  *request = data;
  CyImportCounts counts;

  if (!remember (request->draft, conn, error) || !cy_import_apply (request->draft->plan,
                                                                   conn,
                                                                   request->step_name,
                                                                   cy_import_job_progress_cb,
                                                                   request->permille,
                                                                   request->cancellable,
                                                                   &counts,
                                                                   error))
    return NULL;

  return g_memdup2 (&counts, sizeof counts);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyImportJob) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree CyImportCounts *counts = cy_session_finish (result, &error);

  /* The plan is used up either way; what it refused can still be asked for. */
  self->is_current = FALSE;
  if (counts == NULL)
    g_clear_pointer (&self->draft, cy_import_draft_unref);
  cy_import_job_set_work (self, CY_IMPORT_IDLE);
  if (counts == NULL)
    {
      cy_session_present_error (self->session, error);
      cy_import_job_plan (self);
      return;
    }
  self->wants_plan = FALSE;
  self->done = *counts;
  cy_session_toast (self->session, self->step_name, TRUE);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_APPLIED], 0);
}

static char *
make_step_name (CyImportJob *self)
{
  const CyImportCounts counts = cy_import_draft_count (self->draft);
  const guint          n = counts.people + counts.updated;
  g_autofree char     *title = cy_import_job_dup_title (self);

  return g_strdup_printf (ngettext ("Import %s, %u person", "Import %s, %u people", n), title, n);
}

/**
 * cy_import_job_apply:
 * @self: an import whose draft is current
 *
 * Writes the rows as one step and emits #CyImportJob::applied. When it fails or is cancelled,
 * nothing is written, and a new plan is made.
 */
void
cy_import_job_apply (CyImportJob *self)
{
  ApplyRequest *request;

  g_return_if_fail (cy_import_job_is_current (self));

  g_free (self->step_name);
  self->step_name = make_step_name (self);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  request = g_new0 (ApplyRequest, 1);
  *request = (ApplyRequest){ cy_import_draft_ref (self->draft),
                             g_strdup (self->step_name),
                             &self->permille,
                             g_object_ref (self->cancellable) };
  cy_import_job_set_work (self, CY_IMPORT_APPLYING);
  cy_session_write (self->session,
                    apply_plan,
                    request,
                    apply_request_free,
                    g_free,
                    self->cancellable,
                    applied_cb,
                    g_object_ref (self));
}

CyImportCounts
cy_import_job_get_done (CyImportJob *self)
{
  return self->done;
}

/**
 * cy_import_job_get_step_name:
 * @self: an import
 *
 * Returns: (nullable) (transfer none): what the journal calls it, once it was applied
 */
const char *
cy_import_job_get_step_name (CyImportJob *self)
{
  return self->step_name;
}
