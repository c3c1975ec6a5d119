/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks what an examination is, and how something of it was decided; does it beside the work. */
#include "cy-exam-dialogs.h"

#include "cy-deed-run.h"
#include "cy-exam-run.h"
#include "cy-exam.h"
#include "cy-form-dialog.h"
#include "cy-form.h"

#include <glib/gi18n.h>

/* ---- The examination itself ---- */

typedef struct
{
  CyRecord *exam;
  char     *name;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->exam);
  g_free (saving->name);
  g_free (saving);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  const Saving *saving = data;

  return cy_exam_save (conn, saving->exam, saving->name, error) ? g_strdup (saving->name) : NULL;
}

typedef struct
{
  CySession *session;
  CyRecord  *exam;
  GtkWidget *form;
} EditDialog;

static void
edit_free (gpointer data)
{
  EditDialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->exam);
  g_free (self);
}

/* What must hold of an examination before it is announced. */
static const char *
find_problem (CyRecord *exam, guint *field)
{
  *field = CY_EXAM_NAME;
  if (!cy_record_has (exam, CY_EXAM_NAME))
    return _ ("This must be filled in.");
  *field = CY_EXAM_PLACES;
  if (cy_record_get_int (exam, CY_EXAM_PLACES) <= 0)
    return _ ("Write how many are to be chosen.");
  *field = CY_EXAM_INTERVIEW;
  if (cy_record_get_int (exam, CY_EXAM_WRITTEN) + cy_record_get_int (exam, CY_EXAM_INTERVIEW) !=
      100)
    return _ ("The weights of both parts must make 100 %.");

  return NULL;
}

static gboolean
edited_cb (CyFormDialog *window, EditDialog *self)
{
  Saving     *saving;
  const char *problem;
  guint       field;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  problem = find_problem (self->exam, &field);
  if (problem != NULL)
    {
      CyFieldEditor *editor = cy_form_section_find (CY_FORM_SECTION (self->form), field);

      cy_field_editor_set_problem (editor, problem, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (editor));
      return FALSE;
    }
  saving = g_new0 (Saving, 1);
  saving->exam = g_object_ref (self->exam);
  saving->name =
    g_strdup_printf (_ ("Open examination %s"), cy_record_get_text (self->exam, CY_EXAM_NAME));
  cy_deed_run (self->session, save, saving, saving_free, TRUE);

  return TRUE;
}

/**
 * cy_exam_dialog_edit:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @exam: new or changed; is copied
 */
void
cy_exam_dialog_edit (GtkWidget *over, CySession *session, CyRecord *exam)
{
  static const guint fields[] = {
    CY_EXAM_NAME,   CY_EXAM_UNIT,     CY_EXAM_DATE,    CY_EXAM_YEAR,
    CY_EXAM_PLACES, CY_EXAM_RATIO,    CY_EXAM_WRITTEN, CY_EXAM_INTERVIEW,
    CY_EXAM_ORGAN,  CY_EXAM_DOCUMENT, CY_EXAM_NOTE,
  };
  EditDialog *self = g_new0 (EditDialog, 1);
  GtkWidget  *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          cy_record_get_id (exam) == 0 ? _ ("New Open Examination")
                                                                        : _ ("Open Examination"),
                                          _ ("Save"));

  self->session = g_object_ref (session);
  self->exam = cy_record_copy (exam);
  self->form = cy_form_section_new (session, NULL, CY_EXAM, fields, G_N_ELEMENTS (fields));
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->exam);
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  g_object_set_data_full (G_OBJECT (window), "exam", self, edit_free);
  g_signal_connect (window, "accepted", G_CALLBACK (edited_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- Deciding ---- */

typedef struct
{
  CyExamAction action;
  CyExamDeed   deed;
  GArray      *marks;
  char        *reason;
} Decision;

static void
decision_free (gpointer data)
{
  Decision *decision = data;

  g_array_unref (decision->marks);
  g_free (decision->reason);
  g_free (decision);
}

static char *
conclude (CyConn *conn, const Decision *decision, GError **error)
{
  guint n;

  if (!cy_exam_conclude (conn, &decision->deed, &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u person passed the examination",
                                    "%u people passed the examination",
                                    n),
                          n);
}

static char *
bar (CyConn *conn, const Decision *decision, GError **error)
{
  guint n = decision->marks->len;

  if (!cy_exam_bar (conn, &decision->deed, (const gint64 *) decision->marks->data, n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u person barred from the examination",
                                    "%u people barred from the examination",
                                    n),
                          n);
}

static char *
replace (CyConn *conn, const Decision *decision, GError **error)
{
  gint64 next;

  if (!cy_exam_replace (conn,
                        &decision->deed,
                        g_array_index (decision->marks, gint64, 0),
                        &next,
                        error))
    return NULL;

  return g_strdup (next != 0 ? _ ("Dropped out; the next by rank moved up")
                             : _ ("Dropped out; nobody is left to move up"));
}

static gpointer
decide (CyConn *conn, gpointer data, GError **error)
{
  const Decision *decision = data;

  switch (decision->action)
    {
    case CY_EXAM_CONCLUDE:
      return conclude (conn, decision, error);
    case CY_EXAM_BAR:
      return bar (conn, decision, error);
    case CY_EXAM_REPLACE:
    default:
      return replace (conn, decision, error);
    }
}

static const struct
{
  const char *title;
  const char *accept;
  const char *reason;
  const char *step;
} words[] = {
  [CY_EXAM_CONCLUDE] = { N_ ("Conclude the Examination"),
                         N_ ("Settle the Shortlist"),
                         N_ ("Basis, where too few applied"),
                         N_ ("Conclude an open examination") },
  [CY_EXAM_BAR] = { N_ ("Not Qualified"),
                    N_ ("Bar from the Examination"),
                    N_ ("Reason"),
                    N_ ("Bar from an open examination") },
  [CY_EXAM_REPLACE] = { N_ ("Drop Out and Move Up"),
                        N_ ("Move Up"),
                        N_ ("Why the place is given up"),
                        N_ ("Move up in an open examination") },
};

typedef struct
{
  CySession   *session;
  CyExamAction action;
  GArray      *marks;
  gint64       exam;
  gboolean     needs_reason;
  GtkWidget   *date;
  GtkWidget   *reason;
} DecideDialog;

static void
decide_free (gpointer data)
{
  DecideDialog *self = data;

  g_object_unref (self->session);
  g_array_unref (self->marks);
  g_free (self);
}

static gboolean
decided_cb (CyFormDialog *window, DecideDialog *self)
{
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  CyDate    date;
  Decision *decision;

  if (!cy_form_dialog_read_day (window, self->date, &date))
    return FALSE;
  if (self->needs_reason && *reason == '\0')
    {
      cy_form_dialog_set_message (window, _ ("Say why: it stays on record."));
      return FALSE;
    }
  decision = g_new0 (Decision, 1);
  decision->action = self->action;
  decision->marks = g_array_ref (self->marks);
  decision->reason = g_steal_pointer (&reason);
  decision->deed = (CyExamDeed){ self->exam,
                                 date,
                                 cy_session_get_base_date (self->session),
                                 decision->reason,
                                 _ (words[self->action].step) };
  cy_deed_run (self->session, decide, decision, decision_free, TRUE);

  return TRUE;
}

static char *
describe (CyExamAction action, const CyExamSheet *sheet, GArray *marks)
{
  const CyExamRow *row =
    marks->len > 0 ? cy_exam_sheet_find (sheet, g_array_index (marks, gint64, 0)) : NULL;

  if (action == CY_EXAM_CONCLUDE)
    return g_strdup_printf (_ ("%d places, %u applicants. Who comes first by total is chosen; of "
                               "equal totals the higher written mark."),
                            (int) cy_record_get_int (sheet->exam, CY_EXAM_PLACES),
                            sheet->n_applicants);
  if (marks->len == 1)
    return g_strdup (row->name);

  return g_strdup_printf (_ ("%u chosen"), marks->len);
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/**
 * cy_exam_dialog_decide:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @action: what is decided
 * @sheet: the examination
 * @marks: (element-type gint64): of whom
 */
void
cy_exam_dialog_decide (GtkWidget         *over,
                       CySession         *session,
                       CyExamAction       action,
                       const CyExamSheet *sheet,
                       GArray            *marks)
{
  DecideDialog    *self = g_new0 (DecideDialog, 1);
  GtkWidget       *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ (words[action].title),
                                          _ (words[action].accept));
  g_autofree char *text = describe (action, sheet, marks);
  g_autofree char *today = cy_date_format (cy_session_get_base_date (session), CY_DATE_ISO);

  self->session = g_object_ref (session);
  self->action = action;
  self->marks = g_array_ref (marks);
  self->exam = cy_record_get_id (sheet->exam);
  self->needs_reason =
    action != CY_EXAM_CONCLUDE || (cy_exam_sheet_find_lack (sheet) & CY_EXAM_LACKS_APPLICANTS) != 0;
  self->date = gtk_entry_new ();
  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason),
                                  self->needs_reason ? _ ("Required") : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  gtk_entry_set_activates_default (GTK_ENTRY (self->reason), TRUE);
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_text (text));
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Decided on"), self->date);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ (words[action].reason), self->reason);
  g_object_set_data_full (G_OBJECT (window), "decide", self, decide_free);
  g_signal_connect (window, "accepted", G_CALLBACK (decided_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- Signing up ---- */

static gpointer
enroll (CyConn *conn, gpointer data, GError **error)
{
  gint64 exam = *(gint64 *) data;
  g_autoptr (GArray) entries = cy_exam_list_applicants (conn, exam, error);
  guint n = 0;

  if (entries == NULL)
    return NULL;
  if (entries->len == 0)
    return g_strdup (_ ("Nobody to sign up: recommend leads by open examination first"));
  if (!cy_exam_enroll (conn,
                       exam,
                       (const gint64 *) entries->data,
                       entries->len,
                       _ ("Sign up for an open examination"),
                       &n,
                       error))
    return NULL;

  return g_strdup_printf (ngettext ("%u person signed up", "%u people signed up", n), n);
}

/**
 * cy_exam_enroll_run:
 * @session: a session
 * @exam: id of the examination
 *
 * Signs up everybody on the way of open examinations who can sit this one.
 */
void
cy_exam_enroll_run (CySession *session, gint64 exam)
{
  cy_deed_run (session, enroll, g_memdup2 (&exam, sizeof exam), g_free, TRUE);
}

/* ---- Marks ---- */

typedef struct
{
  gint64  exam;
  GArray *edits;
} Writing;

static void
writing_free (gpointer data)
{
  g_array_unref (((Writing *) data)->edits);
  g_free (data);
}

static gpointer
write_marks (CyConn *conn, gpointer data, GError **error)
{
  const Writing *writing = data;
  guint          n = writing->edits->len;

  if (!cy_exam_write (conn,
                      writing->exam,
                      (const CyExamEdit *) writing->edits->data,
                      n,
                      _ ("Marks of an open examination"),
                      error))
    return NULL;

  return g_strdup_printf (ngettext ("%u mark entered", "%u marks entered", n), n);
}

/**
 * cy_exam_write_run:
 * @session: a session
 * @sheet: the examination
 * @edits: (transfer full) (element-type CyExamEdit): marks that were entered
 */
void
cy_exam_write_run (CySession *session, const CyExamSheet *sheet, GArray *edits)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->exam = cy_record_get_id (sheet->exam);
  writing->edits = edits;
  cy_deed_run (session, write_marks, writing, writing_free, TRUE);
}
