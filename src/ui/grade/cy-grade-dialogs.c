/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done about grades, and what is asked before. */
#include "cy-grade-dialogs.h"

#include "cy-assess-run.h"
#include "cy-code-choice.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-form-dialog.h"
#include "cy-grade-deed.h"
#include "cy-grade-lock.h"
#include "cy-grade-words.h"
#include "cy-grade.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-people-form.h"
#include "cy-print-result-notice.h"
#include "cy-print-run.h"
#include "cy-record-dialog.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* Five working days are usual between publishing and the end of appeals. */
#define APPEAL_DAYS 7

/* What the writing thread needs to know; each deed takes its part. */
typedef struct
{
  gint64    cycle;
  CyDate    today;
  CyDate    date;
  CyDate    until;
  int       share;
  GArray   *entries; /* of gint64 */
  char     *grade;
  char     *who;
  char     *words;
  CyRecord *appeal;
} Work;

static Work *
work_new (CySession *session, const CyGradeList *list)
{
  Work *self = g_new0 (Work, 1);

  self->cycle = list->cycle;
  self->today = cy_session_get_today (session);

  return self;
}

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->appeal);
  g_free (self->grade);
  g_free (self->who);
  g_free (self->words);
  g_free (self);
}

/* ---- Without a question ---- */

static gpointer
compute (CyConn *conn, gpointer data, GError **error)
{
  const Work   *work = data;
  CyAssessTally tally;
  g_autoptr (CyStep) step = cy_step_begin (conn, _ ("Compute Totals"), CY_STEP_NONE, error);

  if (step == NULL || !cy_assess_run (conn, work->cycle, work->today, &tally, error) ||
      !cy_step_commit (step, error))
    return NULL;

  return g_strdup_printf (_ ("%u of %u have a total, %u results are new"),
                          tally.n_totals,
                          tally.n_entries,
                          tally.n_changed);
}

void
cy_grade_compute_run (CySession *session, const CyGradeList *list)
{
  cy_deed_run (session, compute, work_new (session, list), work_free, TRUE);
}

static gpointer
propose (CyConn *conn, gpointer data, GError **error)
{
  const Work  *work = data;
  CyGradeTally tally;

  if (!cy_grade_propose (conn, work->cycle, work->today, &tally, error))
    return NULL;

  return g_strdup_printf (_ ("%u excellent, %u lowered by the quota, %u tied, %u left open, %u as "
                             "decided before"),
                          tally.n_excellent,
                          tally.n_lowered,
                          tally.n_tied,
                          tally.n_open,
                          tally.n_kept);
}

void
cy_grade_propose_run (CySession *session, const CyGradeList *list)
{
  cy_deed_run (session, propose, work_new (session, list), work_free, TRUE);
}

static gpointer
close_grading (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;

  return cy_grade_close (conn, work->cycle, error) ? g_strdup (_ ("Grades closed")) : NULL;
}

void
cy_grade_close_run (CySession *session, const CyGradeList *list)
{
  cy_deed_run (session, close_grading, work_new (session, list), work_free, TRUE);
}

/* ---- Locking ---- */

static gpointer
lock (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;
  guint       n;

  if (!cy_grade_lock (conn, work->cycle, work->today, &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("Locked: %u result went into the records",
                                    "Locked: %u results went into the records",
                                    n),
                          n);
}

typedef struct
{
  CySession *session;
  Work      *work;
} Ask;

static void
lock_cb (gboolean accepted, gpointer user_data)
{
  Ask *ask = user_data;

  if (accepted)
    cy_deed_run (ask->session, lock, g_steal_pointer (&ask->work), work_free, TRUE);
  g_clear_pointer (&ask->work, work_free);
  g_object_unref (ask->session);
  g_free (ask);
}

void
cy_grade_lock_ask (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  Ask *ask = g_new0 (Ask, 1);

  *ask = (Ask){ g_object_ref (session), work_new (session, list) };
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (over)),
                     _ ("Lock the Results?"),
                     _ ("They go into everybody's record of the year and into the appointment "
                        "form. From then on a grade is only corrected with a reason."),
                     _ ("Lock"),
                     FALSE,
                     lock_cb,
                     ask);
}

/* ---- Forms ---- */

typedef struct
{
  CySession         *session;
  const CyGradeList *list; /* owned */
  GArray            *entries;
  CyRecord          *appeal;
  CyDbFunc           func;
  GtkWidget         *grade;
  GtkWidget         *outcome;
  GtkWidget         *date;
  GtkWidget         *until;
  GtkWidget         *share;
  GtkWidget         *who;
  GtkWidget         *words;
  gboolean           may_be_empty;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->session);
  cy_grade_list_unref ((CyGradeList *) self->list);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_object (&self->appeal);
  g_free (self);
}

static GtkWidget *
form_new (GtkWidget         *over,
          CySession         *session,
          const CyGradeList *list,
          const char        *heading,
          const char        *accept,
          Form             **form)
{
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, accept);

  *form = g_new0 (Form, 1);
  (*form)->session = g_object_ref (session);
  (*form)->list = cy_grade_list_ref ((CyGradeList *) list);
  g_object_set_data_full (G_OBJECT (window), "grade", *form, form_free);

  return window;
}

static GtkWidget *
add_entry (GtkWidget *window, const char *label, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), label, entry);

  return entry;
}

static void
add_words (GtkWidget *window, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_widget_add_css_class (label, "secondary");
  cy_form_dialog_add (CY_FORM_DIALOG (window), label);
}

static GtkWidget *
add_day (GtkWidget *window, const char *label, CyDate date)
{
  g_autofree char *day = cy_date_format (date, CY_DATE_ISO);

  return add_entry (window, label, day);
}

static GtkWidget *
add_grade (GtkWidget *window, const CyGradeList *list)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < CY_GRADE_N_RANKS; i++)
    gtk_string_list_append (words, cy_grade_get_word (cy_grade_get_nth (list->family, i)));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("New grade"), choice);

  return choice;
}

static const char *
get_text (GtkWidget *entry)
{
  return entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (entry)) : NULL;
}

static const char *
find_gap (const Form *self)
{
  if (self->may_be_empty)
    return NULL;
  if (self->who != NULL && !cy_text_has_words (get_text (self->who)))
    return _ ("Say who authorised it.");
  if (self->words != NULL && !cy_text_has_words (get_text (self->words)))
    return _ ("Say why.");

  return NULL;
}

/* Tenths of a percent; -1 for what is no share. */
static int
parse_share (const char *text)
{
  double share = g_ascii_strtod (text, NULL);

  return share >= 0 && share <= 100 ? (int) (share * 10 + 0.5) : -1;
}

static gboolean
take_values (CyFormDialog *window, const Form *self, Work *work)
{
  if ((self->date != NULL && !cy_form_dialog_read_day (window, self->date, &work->date)) ||
      (self->until != NULL && !cy_form_dialog_read_day (window, self->until, &work->until)))
    return FALSE;
  work->who = g_strdup (get_text (self->who));
  work->words = g_strdup (get_text (self->words));
  if (self->share != NULL)
    work->share = parse_share (get_text (self->share));
  if (self->grade != NULL)
    work->grade =
      g_strdup (cy_grade_get_nth (self->list->family,
                                  gtk_drop_down_get_selected (GTK_DROP_DOWN (self->grade))));
  work->entries = self->entries != NULL ? g_array_ref (self->entries) : NULL;
  if (self->appeal != NULL)
    {
      work->appeal = cy_record_copy (self->appeal);
      cy_record_set_text (work->appeal,
                          CY_APPEAL_OUTCOME,
                          cy_code_choice_get_code (CY_CODE_CHOICE (self->outcome)));
    }

  return TRUE;
}

static gboolean
accepted_cb (CyFormDialog *window, Form *self)
{
  const char *gap = find_gap (self);
  Work       *work;

  cy_form_dialog_set_message (window, gap);
  if (gap != NULL)
    return FALSE;
  work = work_new (self->session, self->list);
  if (!take_values (window, self, work))
    {
      work_free (work);
      return FALSE;
    }
  cy_deed_run (self->session, self->func, work, work_free, TRUE);

  return TRUE;
}

static void
present (GtkWidget *window, Form *form, CyDbFunc func)
{
  form->func = func;
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), form);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- Changing grades ---- */

static gpointer
change (CyConn *conn, gpointer data, GError **error)
{
  const Work          *work = data;
  const CyGradeVerdict verdict = { work->date, work->who, work->words };

  if (!cy_grade_change (conn,
                        (const gint64 *) (gconstpointer) work->entries->data,
                        work->entries->len,
                        work->grade,
                        &verdict,
                        error))
    return NULL;

  return g_strdup_printf (ngettext ("%u grade changed to %s",
                                    "%u grades changed to %s",
                                    work->entries->len),
                          work->entries->len,
                          cy_grade_get_word (work->grade));
}

static char *
dup_names (const CyGradeList *list, GArray *entries)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < entries->len && i < 8; i++)
    {
      const CyGradePerson *person = cy_grade_list_find (list, g_array_index (entries, gint64, i));

      g_string_append_printf (names,
                              "%s%s (%s)",
                              i > 0 ? _ (", ") : "",
                              person->name,
                              cy_grade_get_word (person->grade));
    }
  if (entries->len > 8)
    g_string_append (names, "…");

  return g_string_free (names, FALSE);
}

/**
 * cy_grade_change_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @list: the cycle
 * @entries: (element-type gint64): whose grade is changed, at least one
 */
void
cy_grade_change_present (GtkWidget         *over,
                         CySession         *session,
                         const CyGradeList *list,
                         GArray            *entries)
{
  Form            *form;
  g_autofree char *names = dup_names (list, entries);
  gboolean         is_late = list->published != 0;
  GtkWidget       *window = form_new (over,
                                session,
                                list,
                                is_late ? _ ("Correct a Published Grade") : _ ("Calibrate Grades"),
                                _ ("Change the Grade"),
                                &form);

  form->entries = g_array_ref (entries);
  add_words (window, names);
  form->grade = add_grade (window, list);
  form->date = add_day (window, _ ("Decided on"), cy_people_form_get_day (session));
  form->who = add_entry (window, _ ("Authorised by"), NULL);
  form->words = add_entry (window, _ ("Reason of the change"), NULL);
  present (window, form, change);
}

/* ---- Shares, publishing, going back ---- */

static gpointer
approve (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;

  if (!cy_grade_approve (conn, work->cycle, work->share, work->words, error))
    return NULL;

  return g_strdup (work->share > 0 ? _ ("Approved share entered")
                                   : _ ("Approved share taken back"));
}

void
cy_grade_approve_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  Form            *form;
  g_autofree char *share =
    list->approved_share > 0
      ? g_strdup_printf ("%d.%d", list->approved_share / 10, list->approved_share % 10)
      : NULL;
  GtkWidget *window =
    form_new (over, session, list, _ ("Approved Share of Excellent"), _ ("Enter"), &form);

  if (list->ceiling > 0)
    {
      g_autofree char *text = g_strdup_printf (_ ("The scheme allows up to %d.%d %% with approval. "
                                                  "An empty share takes the approval back."),
                                               list->ceiling / 10,
                                               list->ceiling % 10);

      add_words (window, text);
    }
  form->may_be_empty = TRUE;
  form->share = add_entry (window, _ ("Approved share of excellent, %"), share);
  form->words = add_entry (window, _ ("Approval document"), list->approval);
  present (window, form, approve);
}

static gpointer
publish (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;

  return cy_grade_publish (conn, work->cycle, work->date, work->until, error)
           ? g_strdup (_ ("Results published"))
           : NULL;
}

void
cy_grade_publish_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  Form      *form;
  CyDate     today = cy_people_form_get_day (session);
  GtkWidget *window =
    form_new (over, session, list, _ ("Publish the Results"), _ ("Publish"), &form);

  form->date = add_day (window, _ ("Published on"), today);
  form->until = add_day (window, _ ("Appeals until"), cy_date_add_days (today, APPEAL_DAYS));
  present (window, form, publish);
}

static gpointer
reopen (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;

  return cy_grade_reopen (conn, work->cycle, work->words, error) ? g_strdup (_ ("Grading is open "
                                                                                "again"))
                                                                 : NULL;
}

void
cy_grade_reopen_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  Form      *form;
  GtkWidget *window =
    form_new (over, session, list, _ ("Open Grading Again"), _ ("Open Again"), &form);

  form->words = add_entry (window, _ ("Why"), NULL);
  present (window, form, reopen);
}

static gpointer
unlock (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;

  return cy_grade_unlock (conn, work->cycle, work->words, error)
           ? g_strdup (_ ("Unlocked: the results left the records"))
           : NULL;
}

void
cy_grade_unlock_present (GtkWidget *over, CySession *session, const CyGradeList *list)
{
  Form      *form;
  GtkWidget *window = form_new (over, session, list, _ ("Unlock the Results"), _ ("Unlock"), &form);

  add_words (window,
             _ ("The results leave the records of the year until they are locked again. To mend "
                "one grade, correct it instead."));
  form->words = add_entry (window, _ ("Why"), NULL);
  present (window, form, unlock);
}

/* ---- Letters ---- */

static gboolean
print_cb (CyFormDialog *window, Form *self)
{
  const char   *gap = find_gap (self);
  gint64        date;
  CyPrintSheet *sheet;
  CyPrintJob    job = { .report = "print-result-notice",
                        .title = _ ("Notices of Results"),
                        .mask = CY_MASK_OMIT,
                        .n_rows = self->entries->len };

  cy_form_dialog_set_message (window, gap);
  if (gap != NULL || !cy_form_dialog_read_day (window, self->date, &date))
    return FALSE;
  sheet = cy_print_result_notices_new (self->list, self->entries, get_text (self->who), date);
  if (sheet == NULL)
    {
      cy_form_dialog_set_message (window, _ ("None of them has a result yet."));
      return FALSE;
    }
  cy_print_job_set_sheet (&job, sheet);
  cy_print_run (gtk_window_get_transient_for (GTK_WINDOW (window)), self->session, &job, NULL);

  return TRUE;
}

/**
 * cy_grade_notice_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @list: the cycle
 * @entries: (element-type gint64): to whom
 */
void
cy_grade_notice_present (GtkWidget         *over,
                         CySession         *session,
                         const CyGradeList *list,
                         GArray            *entries)
{
  Form            *form;
  g_autofree char *count = g_strdup_printf (ngettext ("%u letter, a page a person",
                                                      "%u letters, a page a person",
                                                      entries->len),
                                            entries->len);
  GtkWidget *window = form_new (over, session, list, _ ("Notices of Results"), _ ("Print…"), &form);

  form->entries = g_array_ref (entries);
  add_words (window, count);
  form->who = add_entry (window, _ ("Signed by the organ"), NULL);
  form->date = add_day (window, _ ("Date"), cy_people_form_get_day (session));
  g_signal_connect (window, "accepted", G_CALLBACK (print_cb), form);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- Appeals ---- */

static gpointer
appeal_write (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;

  return cy_grade_appeal (conn, work->appeal, error) ? g_strdup (_ ("Appeal registered")) : NULL;
}

static void
appeal_cb (CyRecord *record, gpointer user_data)
{
  Form *form = user_data;
  Work *work = work_new (form->session, form->list);

  work->appeal = cy_record_copy (record);
  cy_deed_run (form->session, appeal_write, work, work_free, TRUE);
}

void
cy_grade_appeal_present (GtkWidget           *over,
                         CySession           *session,
                         const CyGradeList   *list,
                         const CyGradePerson *person)
{
  static const guint fields[] = { CY_APPEAL_DATE, CY_APPEAL_CONTENT };
  g_autoptr (CyRecord) record = cy_record_new (CY_APPEAL);
  g_autofree char     *text = g_strdup_printf ("%s · %s", person->name, list->name);
  const CyRecordDialog spec = {
    _ ("Register an Appeal"),       text, _ ("Register"), fields, G_N_ELEMENTS (fields),
    cy_session_get_today (session),
  };
  GtkWidget *window;
  Form      *form = g_new0 (Form, 1);

  form->session = g_object_ref (session);
  form->list = cy_grade_list_ref ((CyGradeList *) list);
  cy_record_set_int (record, CY_APPEAL_ENTRY, person->entry);
  cy_record_set_int (record, CY_APPEAL_DATE, cy_people_form_get_day (session));
  window = cy_record_dialog_present (over, session, &spec, record, appeal_cb, form);
  g_object_set_data_full (G_OBJECT (window), "grade", form, form_free);
}

/* The record is read again: the list holds only what it shows. */
static gpointer
answer_write (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;
  g_autoptr (CyRecord) record =
    cy_mapper_load (conn, CY_APPEAL, cy_record_get_id (work->appeal), error);
  const char *outcome = cy_record_get_text (work->appeal, CY_APPEAL_OUTCOME);

  if (record == NULL)
    return NULL;
  if (outcome != NULL)
    cy_record_set_text (record, CY_APPEAL_OUTCOME, outcome);
  cy_record_set_text (record, CY_APPEAL_HANDLER, work->who);
  cy_record_set_text (record, CY_APPEAL_ANSWER, work->words);
  cy_record_set_int (record, CY_APPEAL_CLOSED, work->date);

  return cy_grade_answer (conn, record, work->grade, error) ? g_strdup (_ ("Appeal answered"))
                                                            : NULL;
}

static void
outcome_cb (CyCodeChoice *choice, Form *form)
{
  gtk_widget_set_sensitive (form->grade,
                            g_strcmp0 (cy_code_choice_get_code (choice), CY_APPEAL_CHANGED) == 0);
}

void
cy_grade_answer_present (GtkWidget           *over,
                         CySession           *session,
                         const CyGradeList   *list,
                         const CyGradeAppeal *appeal)
{
  Form      *form;
  GtkWidget *window = form_new (over, session, list, _ ("Answer an Appeal"), _ ("Answer"), &form);

  form->appeal = cy_record_new (CY_APPEAL);
  cy_record_set_id (form->appeal, appeal->id);
  add_words (window, appeal->name);
  add_words (window, appeal->content);
  form->outcome = cy_code_choice_new ("appeal_outcome");
  cy_code_choice_set_code (CY_CODE_CHOICE (form->outcome), CY_APPEAL_KEPT);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Outcome of the appeal"), form->outcome);
  form->grade = add_grade (window, list);
  gtk_widget_set_sensitive (form->grade, FALSE);
  g_signal_connect (form->outcome, "chosen", G_CALLBACK (outcome_cb), form);
  form->date = add_day (window, _ ("Answered on"), cy_people_form_get_day (session));
  form->who = add_entry (window, _ ("Appeal handled by"), NULL);
  form->words = add_entry (window, _ ("Answer to the appeal"), NULL);
  present (window, form, answer_write);
}
