/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 公选: the open examinations, the marks of one, who is chosen and who moves up. */
#include "cy-exam-page.h"

#include "cy-advance-dialog.h"
#include "cy-empty.h"
#include "cy-exam-dialogs.h"
#include "cy-exam-picker.h"
#include "cy-exam-read.h"
#include "cy-exam-table.h"
#include "cy-exam.h"
#include "cy-note.h"
#include "cy-page-head.h"

#include <glib/gi18n.h>

struct _CyExamPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *list;
  GtkWidget *facts;
  GtkWidget *note;
  GtkWidget *table;

  GPtrArray   *exams; /* of CyRecord */
  CyExamSheet *sheet;
  CyShortlist *shortlist;
  CyRecord    *rules; /* of the unit that is looked at */
  gint64       chosen;
};

G_DEFINE_FINAL_TYPE (CyExamPage, cy_exam_page, CY_TYPE_PAGE)

static CySession *
get_session (CyExamPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static CyTable *
get_table (CyExamPage *self)
{
  return cy_exam_table_get_table (CY_EXAM_TABLE (self->table));
}

static gboolean
is_open (CyExamPage *self)
{
  return self->sheet != NULL &&
         g_strcmp0 (cy_record_get_text (self->sheet->exam, CY_EXAM_STATE), CY_EXAM_OPEN) == 0;
}

/* ---- One examination ---- */

static char *
describe (const CyExamSheet *sheet)
{
  CyRecord *exam = sheet->exam;

  return g_strdup_printf (_ ("%d places · written %d %%, interview %d %% · %u applicants, %u "
                             "needed · %u chosen"),
                          (int) cy_record_get_int (exam, CY_EXAM_PLACES),
                          (int) cy_record_get_int (exam, CY_EXAM_WRITTEN),
                          (int) cy_record_get_int (exam, CY_EXAM_INTERVIEW),
                          sheet->n_applicants,
                          sheet->n_needed,
                          sheet->n_passed);
}

static void
show_note (CyExamPage *self)
{
  CyExamLack       lack = cy_exam_sheet_find_lack (self->sheet);
  g_autofree char *text = cy_exam_sheet_dup_lack (self->sheet, lack);

  gtk_widget_set_visible (self->note, is_open (self) && lack != 0);
  cy_note_set (CY_NOTE (self->note), _ ("Still missing before it can be concluded"), text, NULL);
}

static void
update_actions (CyExamPage *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (get_table (self));
  gboolean has = self->sheet != NULL;
  gboolean open = is_open (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exam.edit", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exam.enroll", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exam.bar", open && chosen->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "exam.conclude",
                                 open && (cy_exam_sheet_find_lack (self->sheet) &
                                          ~(guint) CY_EXAM_LACKS_APPLICANTS) == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "exam.replace",
                                 has && !open && chosen->len == 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "exam.advance", has && chosen->len > 0);
}

static void
show_sheet (CyExamPage *self)
{
  g_autofree char *facts = NULL;

  if (self->sheet == NULL)
    return;
  facts = describe (self->sheet);
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  show_note (self);
  cy_exam_table_set (CY_EXAM_TABLE (self->table), self->sheet);
}

static void
show_subtitle (CyExamPage *self)
{
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u examination", "%u examinations", self->exams->len),
                     self->exams->len);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  gint64 chosen;
  CyDate base_date;
} Wish;

static gpointer
read_exams (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_exam_read_load (conn, wish->scope, wish->chosen, wish->base_date, error);
}

static void
take_answer (CyExamPage *self, CyExamRead *answer)
{
  g_clear_pointer (&self->exams, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, cy_exam_sheet_free);
  g_clear_pointer (&self->shortlist, cy_shortlist_unref);
  g_clear_object (&self->rules);
  self->exams = g_steal_pointer (&answer->exams);
  self->sheet = g_steal_pointer (&answer->sheet);
  self->shortlist = g_steal_pointer (&answer->shortlist);
  self->rules = g_steal_pointer (&answer->rules);
  self->chosen = self->sheet != NULL ? cy_record_get_id (self->sheet->exam) : 0;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyExamPage) self = user_data;
  g_autoptr (CyExamRead) answer = cy_page_take_answer (CY_PAGE (self), result);

  if (answer == NULL)
    return;
  take_answer (self, answer);
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->exams->len > 0 ? self->body : self->empty);
  cy_exam_picker_show (CY_EXAM_PICKER (self->list), self->exams, self->chosen);
  show_sheet (self);
  show_subtitle (self);
  update_actions (self);
}

static void
cy_exam_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyExamPage *self = CY_EXAM_PAGE (page);
  Wish        wish = { cy_session_get_scope (get_session (self)),
                       self->chosen,
                       cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_exams,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_exam_read_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Acting ---- */

static void
start_new (CyExamPage *self)
{
  g_autoptr (CyRecord) exam = NULL;

  if (self->rules == NULL)
    return;
  exam = cy_exam_new (self->rules, cy_session_get_base_date (get_session (self)));
  if (cy_session_get_scope (get_session (self)) != 0)
    cy_record_set_int (exam, CY_EXAM_UNIT, cy_session_get_scope (get_session (self)));
  cy_exam_dialog_edit (GTK_WIDGET (self), get_session (self), exam);
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  start_new (CY_EXAM_PAGE (widget));
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExamPage *self = CY_EXAM_PAGE (widget);

  if (self->sheet != NULL)
    cy_exam_dialog_edit (widget, get_session (self), self->sheet->exam);
}

static void
enroll_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExamPage *self = CY_EXAM_PAGE (widget);

  if (self->sheet != NULL)
    cy_exam_enroll_run (get_session (self), self->chosen);
}

static void
decide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExamPage *self = CY_EXAM_PAGE (widget);
  g_autoptr (GArray) chosen = cy_table_get_selected (get_table (self));
  CyExamAction action = CY_EXAM_CONCLUDE;

  if (self->sheet == NULL)
    return;
  if (g_str_equal (name, "exam.bar"))
    action = CY_EXAM_BAR;
  else if (g_str_equal (name, "exam.replace"))
    action = CY_EXAM_REPLACE;
  cy_exam_dialog_decide (widget, get_session (self), action, self->sheet, chosen);
}

/* The entries of those chosen who stand where the first of them stands. */
static GArray *
find_entries (CyExamPage *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (get_table (self));
  GArray     *entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *step = NULL;

  for (guint i = 0; i < chosen->len; i++)
    {
      const CyExamRow *row = cy_exam_sheet_find (self->sheet, g_array_index (chosen, gint64, i));
      gint64           entry = row != NULL ? cy_record_get_int (row->mark, CY_EXAM_MARK_ENTRY) : 0;
      const CyCandidate *candidate = cy_shortlist_find (self->shortlist, entry);

      if (candidate == NULL || (step != NULL && !g_str_equal (step, candidate->step)))
        continue;
      step = candidate->step;
      g_array_append_val (entries, entry);
    }

  return entries;
}

static void
advance_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyExamPage *self = CY_EXAM_PAGE (widget);
  g_autoptr (GArray) entries = self->sheet != NULL ? find_entries (self) : NULL;

  if (entries == NULL)
    return;
  if (entries->len == 0)
    cy_session_toast (get_session (self), _ ("Those chosen are not on the way any more"), FALSE);
  else
    cy_advance_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                               get_session (self),
                               self->shortlist,
                               entries);
}

static void
chosen_cb (CyExamPicker *list, gint64 exam, CyExamPage *self)
{
  self->chosen = exam;
  cy_page_reload (CY_PAGE (self));
}

static void
edited_cb (CyExamTable *table, CyExamPage *self)
{
  GArray *edits = cy_exam_table_take_edits (table);

  cy_exam_write_run (get_session (self), self->sheet, edits);
}

static void
activate_cb (CyTable *table, gint64 id, CyExamPage *self)
{
  const CyExamRow *row = self->sheet != NULL ? cy_exam_sheet_find (self->sheet, id) : NULL;

  if (row != NULL)
    cy_session_open_person (get_session (self), cy_record_get_int (row->mark, CY_EXAM_MARK_PERSON));
}

static void
cy_exam_page_export_view (CyPage *page)
{
  CyExamPage *self = CY_EXAM_PAGE (page);

  if (self->sheet != NULL && self->sheet->rows->len > 0)
    cy_exam_table_export (CY_EXAM_TABLE (self->table), get_session (self));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyExamPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Open examinations"), &self->subtitle);

  cy_page_head_add_action (box, _ ("New…"), "exam.new", NULL);
  cy_page_head_add_action (box, _ ("Settle the Shortlist…"), "exam.conclude", NULL);
  cy_page_head_add_action (box, _ ("Lead On…"), "exam.advance", "primary");

  return box;
}

static GtkWidget *
make_tools (CyExamPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->facts = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->facts, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->facts), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->facts), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->facts, TRUE);
  gtk_box_append (GTK_BOX (box), self->facts);
  cy_page_head_add_action (box, _ ("Change…"), "exam.edit", NULL);
  cy_page_head_add_action (box, _ ("Sign Up"), "exam.enroll", NULL);
  cy_page_head_add_action (box, _ ("Not Qualified…"), "exam.bar", NULL);
  cy_page_head_add_action (box, _ ("Move Up…"), "exam.replace", NULL);

  return box;
}

static void
make_body (CyExamPage *self)
{
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  self->note = cy_note_new (NULL);
  self->table = cy_exam_table_new ();
  self->list = cy_exam_picker_new ();
  g_signal_connect (self->list, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_widget_set_hexpand (right, TRUE);
  g_signal_connect (self->table, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect (get_table (self), "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (get_table (self),
                            "selection-changed",
                            G_CALLBACK (update_actions),
                            self);
  gtk_box_append (GTK_BOX (right), make_tools (self));
  gtk_box_append (GTK_BOX (right), self->note);
  gtk_box_append (GTK_BOX (right), self->table);
  gtk_box_append (GTK_BOX (self->body), self->list);
  gtk_box_append (GTK_BOX (self->body), right);
}

static void
fill (CyExamPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  make_body (self);
  self->empty =
    cy_empty_new (_ ("No open examination here yet. Its places, weights and the ratio of "
                     "applicants come from the rule set."),
                  _ ("New Open Examination…"));
  g_signal_connect_swapped (self->empty, "action", G_CALLBACK (start_new), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
  update_actions (self);
}

/* ---- Class ---- */

static void
cy_exam_page_constructed (GObject *object)
{
  CyExamPage *self = CY_EXAM_PAGE (object);

  G_OBJECT_CLASS (cy_exam_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_exam_page_dispose (GObject *object)
{
  CyExamPage *self = CY_EXAM_PAGE (object);

  g_clear_pointer (&self->exams, g_ptr_array_unref);
  g_clear_pointer (&self->sheet, cy_exam_sheet_free);
  g_clear_pointer (&self->shortlist, cy_shortlist_unref);
  g_clear_object (&self->rules);

  G_OBJECT_CLASS (cy_exam_page_parent_class)->dispose (object);
}

static void
cy_exam_page_class_init (CyExamPageClass *klass)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "exam.new", new_cb },         { "exam.edit", edit_cb },  { "exam.enroll", enroll_cb },
    { "exam.conclude", decide_cb }, { "exam.bar", decide_cb }, { "exam.replace", decide_cb },
    { "exam.advance", advance_cb },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_exam_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_exam_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_exam_page_reload;
  CY_PAGE_CLASS (klass)->export_view = cy_exam_page_export_view;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

static void
cy_exam_page_init (CyExamPage *self)
{
}

GtkWidget *
cy_exam_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_EXAM_PAGE, "session", session, NULL);
}
