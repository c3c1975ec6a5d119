/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考察 of one person: how well looked at, what is missing, where methods disagree, and every
 * record. */
#include "cy-inspect-view.h"

#include "cy-code.h"
#include "cy-dialog.h"
#include "cy-document-run.h"
#include "cy-inspect-blocks.h"
#include "cy-inspect-dialogs.h"
#include "cy-inspect-material-window.h"
#include "cy-inspect-record-dialog.h"
#include "cy-inspect-run.h"
#include "cy-look-run.h"
#include "cy-note.h"
#include "cy-person-parts.h"
#include "cy-section-title.h"
#include "cy-tag.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

/* 鉴定考核考察, of the set attachment_class. */
#define DOCUMENT_CLASS "3"

struct _CyInspectView
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession     *session;
  gint64         person;
  CyInspectFile *file;
  gboolean       is_revealed;
  gboolean       waiting;
};

G_DEFINE_FINAL_TYPE (CyInspectView, cy_inspect_view, GTK_TYPE_WIDGET)

static void fill (CyInspectView *self);

/* ---- What can be done ---- */

static gboolean
is_open (CyInspectView *self)
{
  CyRecord *inspection = self->file != NULL ? cy_inspect_file_get_newest (self->file) : NULL;

  return inspection != NULL &&
         g_strcmp0 (cy_record_get_text (inspection, CY_INSPECTION_STATE), CY_INSPECTION_OPEN) == 0;
}

static void
assign_cb (GtkWidget *button, CyInspectView *self)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (people, self->person);
  cy_inspect_assign_present (GTK_WIDGET (self), self->session, people, self->file->name);
}

/* Whoever changes a record reads it, and that is on record. */
static void
reveal (CyInspectView *self)
{
  if (self->is_revealed)
    return;
  self->is_revealed = TRUE;
  cy_look_run (self->session, "inspection-findings", self->file->name);
}

static void
edit_cb (CyRecord *record, const char *method, gpointer user_data)
{
  CyInspectView *self = user_data;

  if (record != NULL)
    reveal (self);
  cy_inspect_record_present (GTK_WIDGET (self), self->session, self->file, record, method);
}

typedef struct
{
  CySession *session;
  CyRecord  *record;
} Deletion;

static void
deletion_cb (gboolean accepted, gpointer user_data)
{
  g_autofree Deletion *deletion = user_data;
  g_autoptr (CySession) session = deletion->session;
  g_autoptr (CyRecord) record = deletion->record;

  if (accepted)
    cy_inspect_run_delete (session, record);
}

static void
remove_cb (CyRecord *record, const char *method, gpointer user_data)
{
  CyInspectView *self = user_data;
  Deletion      *deletion = g_new0 (Deletion, 1);

  *deletion = (Deletion){ g_object_ref (self->session), g_object_ref (record) };
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Delete This Record?"),
                     _ ("It goes into the recycle bin with its question sheet."),
                     _ ("Delete"),
                     TRUE,
                     deletion_cb,
                     deletion);
}

static void
attach_cb (CyRecord *record, const char *method, gpointer user_data)
{
  CyInspectView   *self = user_data;
  const CyDocument document = {
    .person = cy_record_get_int (record, CY_INSPECTION_RECORD_PERSON),
    .class = DOCUMENT_CLASS,
    .of_field = CY_ATTACHMENT_RECORD,
    .of = cy_record_get_id (record),
    .date = cy_record_get_int (record, CY_INSPECTION_RECORD_DATE),
  };

  cy_document_run_ask (GTK_WIDGET (self), self->session, &document);
}

static void
record_clicked_cb (GtkButton *button, CyInspectView *self)
{
  cy_inspect_view_add_record (self);
}

static void
material_clicked_cb (GtkButton *button, CyInspectView *self)
{
  cy_inspect_view_open_material (self);
}

static void
finish_clicked_cb (GtkButton *button, CyInspectView *self)
{
  cy_inspect_view_finish (self);
}

static void
reveal_clicked_cb (GtkButton *button, CyInspectView *self)
{
  reveal (self);
  fill (self);
}

/* ---- Parts ---- */

static void
add (CyInspectView *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

static void
add_button (CyInspectView *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_sensitive (button, !self->waiting);
  if (self->waiting)
    gtk_widget_set_tooltip_text (button, _ ("Save or drop the changes of this page first."));
  g_signal_connect (button, "clicked", callback, self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
add_actions (CyInspectView *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  if (is_open (self))
    add_button (self, box, _ ("Record…"), G_CALLBACK (record_clicked_cb));
  else
    add_button (self, box, _ ("Assign an Inspection…"), G_CALLBACK (assign_cb));
  if (cy_inspect_file_get_newest (self->file) != NULL)
    add_button (self, box, _ ("Inspection Report…"), G_CALLBACK (material_clicked_cb));
  if (is_open (self))
    add_button (self, box, _ ("Finish…"), G_CALLBACK (finish_clicked_cb));
  if (!self->is_revealed && self->file->records->len > 0)
    add_button (self, box, _ ("Show Findings"), G_CALLBACK (reveal_clicked_cb));
  add (self, box);
}

static const char *
get_state_kind (CyInspectState state)
{
  static const char *const kinds[] = {
    [CY_INSPECT_WAITING] = "line",
    [CY_INSPECT_UNDER_WAY] = "info",
    [CY_INSPECT_DONE] = "ok",
    [CY_INSPECT_STALE] = "warn",
  };

  return kinds[state];
}

static char *
describe_coverage (const CyInspectCoverage *coverage)
{
  if (coverage == NULL || coverage->n_records == 0)
    return g_strdup (_ ("Nothing recorded yet"));
  if (coverage->months == CY_DATE_NO_SPAN)
    return g_strdup_printf (_ ("%u of 5 methods, %d people heard"),
                            coverage->n_methods,
                            (int) coverage->n_voices);
  if (coverage->months == 0)
    return g_strdup_printf (_ ("%u of 5 methods, %d people heard, last within a month"),
                            coverage->n_methods,
                            (int) coverage->n_voices);

  return g_strdup_printf (ngettext ("%u of 5 methods, %d people heard, last %d month ago",
                                    "%u of 5 methods, %d people heard, last %d months ago",
                                    (gulong) coverage->months),
                          coverage->n_methods,
                          (int) coverage->n_voices,
                          coverage->months);
}

static void
add_head (CyInspectView *self)
{
  const CyInspectee *inspectee = cy_inspect_file_get_inspectee (self->file);
  GtkWidget         *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char   *coverage = describe_coverage (cy_inspect_file_get_coverage (self->file));
  GtkWidget         *words = cy_wrapped_new (coverage, "bold");

  if (inspectee != NULL)
    gtk_box_append (GTK_BOX (line),
                    cy_tag_new (cy_inspect_state_get_word (inspectee->state),
                                get_state_kind (inspectee->state)));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  add (self, line);
}

/* Who inspects, and since when. */
static void
add_group (CyInspectView *self)
{
  const CyInspectee *inspectee = cy_inspect_file_get_inspectee (self->file);
  g_autofree char   *day = NULL;
  g_autofree char   *text = NULL;

  if (inspectee == NULL || inspectee->inspection == 0)
    return;
  day = cy_date_format (inspectee->date, CY_DATE_ISO);
  /* Translators: day, organ, leader, members of the group */
  text = g_strdup_printf (_ ("%s · %s · leader %s · members %s"),
                          day,
                          inspectee->organ,
                          inspectee->leader,
                          inspectee->members);
  add (self, cy_wrapped_new (text, "secondary"));
}

static void
add_lack (CyInspectView *self)
{
  const CyInspectCoverage *coverage = cy_inspect_file_get_coverage (self->file);
  CyRecord                *rules = self->file->list->rules;
  CyLack                   lack = cy_inspect_coverage_find_lack (coverage, rules);
  g_autofree char         *text = cy_inspect_coverage_dup_lack (coverage, rules, lack);
  GtkWidget               *note = cy_note_new (lack == CY_LACKS_NOTHING ? "info" : NULL);

  if (lack != CY_LACKS_NOTHING)
    cy_note_set (CY_NOTE (note), _ ("Missing against the rule set"), text, NULL);
  else
    cy_note_set (CY_NOTE (note), _ ("Inspected as the rule set asks"), NULL, NULL);
  add (self, note);
}

static void
add_disagreements (CyInspectView *self)
{
  const CyInspectCoverage *coverage = cy_inspect_file_get_coverage (self->file);

  if (coverage == NULL || coverage->disagreements->len == 0)
    return;
  add (self, cy_section_title_new (_ ("Methods disagree"), NULL));
  add (self, cy_wrapped_new (_ ("2 grades or 15 points apart; look again"), "caption"));
  add (self, cy_inspect_blocks_make_disagreements (self->file));
}

static void
add_inspection (CyInspectView *self, CyRecord *inspection)
{
  const char      *grade = cy_record_get_text (inspection, CY_INSPECTION_GRADE);
  const char      *opinion = cy_record_get_text (inspection, CY_INSPECTION_CONCLUSION);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (inspection, CY_INSPECTION_DONE), CY_DATE_ISO);
  g_autofree char *head =
    g_strdup_printf ("%s  %s", day, grade != NULL ? cy_code_get_name ("inspect_grade", grade) : "");

  add (self, cy_wrapped_new (head, "bold"));
  if (opinion != NULL)
    add (self, cy_wrapped_new (opinion, "value"));
}

/* The newest first. */
static void
add_opinions (CyInspectView *self)
{
  gboolean is_first = TRUE;

  for (guint i = self->file->inspections->len; i > 0; i--)
    {
      CyRecord *inspection = g_ptr_array_index (self->file->inspections, i - 1);

      if (!cy_record_has (inspection, CY_INSPECTION_DONE))
        continue;
      if (is_first)
        add (self, cy_section_title_new (_ ("Opinions of the groups"), NULL));
      is_first = FALSE;
      add_inspection (self, inspection);
    }
}

static void
fill (CyInspectView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->file == NULL)
    return;
  add_head (self);
  add_group (self);
  add_actions (self);
  add_lack (self);
  add_disagreements (self);
  add (self, cy_section_title_new (_ ("The five methods"), NULL));
  add (self,
       cy_inspect_blocks_make (&(CyInspectBlocks){ .file = self->file,
                                                   .is_revealed = self->is_revealed,
                                                   .can_add = is_open (self) && !self->waiting,
                                                   .can_edit = !self->waiting,
                                                   .edit = edit_cb,
                                                   .attach = attach_cb,
                                                   .remove = remove_cb,
                                                   .user_data = self }));
  add_opinions (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 person;
  gint64 base_date;
} Wish;

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_inspect_file_load (conn, wish->person, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyInspectView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyInspectFile) file = cy_session_finish (result, &error);

  if (self->session == NULL || (file != NULL && file->person != self->person))
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->file, cy_inspect_file_free);
  self->file = g_steal_pointer (&file);
  fill (self);
}

/* ---- Class ---- */

static void
cy_inspect_view_dispose (GObject *object)
{
  CyInspectView *self = CY_INSPECT_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->file, cy_inspect_file_free);

  G_OBJECT_CLASS (cy_inspect_view_parent_class)->dispose (object);
}

static void
cy_inspect_view_class_init (CyInspectViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_inspect_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_inspect_view_init (CyInspectView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_inspect_view_new (CySession *session)
{
  CyInspectView *self = g_object_new (CY_TYPE_INSPECT_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_inspect_view_show:
 * @self: the view
 * @person: local id; 0 for nobody
 *
 * Reads again, also when it is the same person. Findings of another person are hidden again.
 */
void
cy_inspect_view_show (CyInspectView *self, gint64 person)
{
  Wish wish = { person, cy_session_get_base_date (self->session) };

  if (person != self->person)
    {
      self->is_revealed = FALSE;
      g_clear_pointer (&self->file, cy_inspect_file_free);
      fill (self);
    }
  self->person = person;
  if (person != 0)
    cy_session_read (self->session,
                     read_file,
                     g_memdup2 (&wish, sizeof wish),
                     g_free,
                     (GDestroyNotify) cy_inspect_file_free,
                     NULL,
                     read_cb,
                     g_object_ref (self));
}

/**
 * cy_inspect_view_set_waiting:
 * @self: the view
 * @waiting: whether the page has changes that are not saved
 */
void
cy_inspect_view_set_waiting (CyInspectView *self, gboolean waiting)
{
  if (self->waiting == waiting)
    return;
  self->waiting = waiting;
  fill (self);
}

/**
 * cy_inspect_view_add_record:
 * @self: the view
 *
 * Asks for what was found, when an inspection is under way.
 */
void
cy_inspect_view_add_record (CyInspectView *self)
{
  if (is_open (self))
    edit_cb (NULL, NULL, self);
}

/**
 * cy_inspect_view_open_material:
 * @self: the view
 *
 * Shows the report of the newest inspection, when there is one.
 */
void
cy_inspect_view_open_material (CyInspectView *self)
{
  if (self->file == NULL || cy_inspect_file_get_newest (self->file) == NULL)
    return;
  reveal (self);
  cy_inspect_material_present (GTK_WIDGET (self), self->session, self->file);
}

static guint
count_records (CyInspectView *self, CyRecord *inspection)
{
  guint n = 0;

  for (guint i = 0; i < self->file->records->len; i++)
    n += cy_record_get_int (g_ptr_array_index (self->file->records, i),
                            CY_INSPECTION_RECORD_INSPECTION) == cy_record_get_id (inspection);

  return n;
}

/**
 * cy_inspect_view_finish:
 * @self: the view
 *
 * Asks for the opinion of the group, when an inspection is under way.
 */
void
cy_inspect_view_finish (CyInspectView *self)
{
  CyRecord *inspection = self->file != NULL ? cy_inspect_file_get_newest (self->file) : NULL;

  if (is_open (self))
    cy_inspect_finish_present (GTK_WIDGET (self),
                               self->session,
                               inspection,
                               count_records (self, inspection));
}
