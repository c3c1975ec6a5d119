/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 帮带 of one person: what is due, the mentors, the talks and the quarterly reports. */
#include "cy-mentor-view-private.h"

#include "cy-mentor-ledger.h"
#include "cy-mentoring.h"
#include "cy-section-title.h"
#include "cy-tag.h"
#include "cy-wrapped.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyMentorView, cy_mentor_view, GTK_TYPE_WIDGET)

/* ---- Parts ---- */

static void
add_text (GtkWidget *box, const char *text, const char *style)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (GTK_BOX (box), cy_wrapped_new (text, style));
}

static void
add_words (GString *text, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, words);
}

static void
add_day (GString *text, const char *format, CyDate date)
{
  g_autofree char *day = date != CY_DATE_NONE ? cy_date_format (date, CY_DATE_ISO) : NULL;
  g_autoptr (GString) words = g_string_new (format);

  if (day == NULL)
    return;
  g_string_replace (words, "%s", day, 1);
  add_words (text, words->str);
}

static void
add_link (CyMentorView *self, GtkWidget *box, CyRecord *record, const char *words, GCallback func)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record), g_object_unref);
  g_signal_connect (button, "clicked", func, self);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
add_block (CyMentorView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (box, "inspect-record");
  gtk_box_append (GTK_BOX (self->box), box);

  return box;
}

static void
add_button (CyMentorView *self, GtkWidget *box, const char *label, GCallback callback)
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
add_actions (CyMentorView *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  if (cy_mentor_file_get_person (self->file) != NULL)
    add_button (self, box, _ ("Give a Mentor…"), G_CALLBACK (_cy_mentor_view_pair_cb));
  add_button (self, box, _ ("Note a Talk…"), G_CALLBACK (_cy_mentor_view_talk_cb));
  add_button (self, box, _ ("Take In a Report…"), G_CALLBACK (_cy_mentor_view_report_cb));
  if (!self->is_revealed && self->file->talks->len + self->file->reports->len > 0)
    add_button (self, box, _ ("Show What Was Said"), G_CALLBACK (_cy_mentor_view_reveal_cb));
  gtk_box_append (GTK_BOX (self->box), box);
}

static void
add_due_line (CyMentorView *self, CyDue due, const char *words)
{
  g_autoptr (GString) text = g_string_new (words);

  if (!due.is_here)
    return;
  add_day (text, _ ("due on %s"), due.date);
  add_text (self->box, text->str, "accent");
}

static void
add_due (CyMentorView *self)
{
  const CyMentored *person = cy_mentor_file_get_person (self->file);

  if (person == NULL)
    {
      add_text (self->box, _ ("Not in the pool on this day: nothing is due."), "secondary");
      return;
    }
  add_due_line (self, person->mentor_due, _ ("Without a mentor"));
  add_due_line (self, person->talk_due, _ ("Talk overdue"));
  add_due_line (self, person->report_due, _ ("Quarterly report overdue"));
}

/* ---- Mentors ---- */

static GtkWidget *
make_mentor_head (CyRecord *mentor, gboolean is_over)
{
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget  *name = cy_wrapped_new (cy_record_get_text (mentor, CY_MENTOR_NAME), "bold");
  const char *kind = cy_mentor_kind_get_short (cy_record_get_text (mentor, CY_MENTOR_KIND));

  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), cy_tag_new (kind != NULL ? kind : "—", is_over ? "line" : "info"));

  return box;
}

static void
add_pair (CyMentorView *self, CyRecord *pair, CyRecord *mentor)
{
  gboolean   is_over = cy_record_has (pair, CY_MENTORING_UNTIL);
  GtkWidget *box = add_block (self);
  GtkWidget *links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autoptr (GString) office = g_string_new (NULL);
  g_autoptr (GString) days = g_string_new (NULL);

  add_words (office, cy_record_get_text (mentor, CY_MENTOR_ORGAN));
  add_words (office, cy_record_get_text (mentor, CY_MENTOR_POST));
  add_day (days, _ ("since %s"), cy_record_get_int (pair, CY_MENTORING_SINCE));
  add_day (days, _ ("until %s"), cy_record_get_int (pair, CY_MENTORING_UNTIL));
  add_words (days, cy_record_get_text (pair, CY_MENTORING_END_REASON));
  add_words (days, cy_record_get_text (pair, CY_MENTORING_AGREEMENT));
  gtk_box_append (GTK_BOX (box), make_mentor_head (mentor, is_over));
  add_text (box, office->str, "secondary");
  add_text (box, days->str, "secondary");
  add_text (box, cy_record_get_text (pair, CY_MENTORING_GOALS), "value");
  if (self->waiting)
    return;
  add_link (self, links, pair, _ ("Edit…"), G_CALLBACK (_cy_mentor_view_edit_pair_cb));
  if (!is_over)
    add_link (self, links, pair, _ ("End Pairing…"), G_CALLBACK (_cy_mentor_view_end_cb));
  gtk_box_append (GTK_BOX (box), links);
}

/* Those that hold come first. */
static void
add_pairs (CyMentorView *self)
{
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Mentors"), NULL));
  if (self->file->pairs->len == 0)
    add_text (self->box, _ ("Nobody guides them yet."), "muted");
  for (guint ended = 0; ended < 2; ended++)
    for (guint i = self->file->pairs->len; i > 0; i--)
      {
        CyRecord *pair = g_ptr_array_index (self->file->pairs, i - 1);

        if (cy_record_has (pair, CY_MENTORING_UNTIL) == (ended == 1))
          add_pair (self, pair, g_ptr_array_index (self->file->mentors, i - 1));
      }
}

/* ---- Talks and reports ---- */

static void
add_secret (CyMentorView *self, GtkWidget *box, CyRecord *record, guint field)
{
  const char      *text = cy_record_get_text (record, field);
  g_autofree char *line = NULL;

  if (text == NULL || *text == '\0')
    return;
  if (self->is_revealed)
    line =
      g_strdup_printf (_ ("%s: %s"), _ (cy_record_get_entity (record)->fields[field].title), text);
  else
    line =
      g_strdup_printf (_ ("%s: hidden"), _ (cy_record_get_entity (record)->fields[field].title));
  add_text (box, line, self->is_revealed ? "value" : "muted");
}

static void
add_talk (CyMentorView *self, CyRecord *talk)
{
  GtkWidget *box = add_block (self);
  GtkWidget *links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GString) next = g_string_new (NULL);

  add_day (head, "%s", cy_record_get_int (talk, CY_TALK_DATE));
  add_words (head, cy_record_get_text (talk, CY_TALK_TALKER));
  add_words (head, cy_record_get_text (talk, CY_TALK_PLACE));
  add_day (next, _ ("next talk on %s"), cy_record_get_int (talk, CY_TALK_NEXT_DATE));
  add_text (box, head->str, "bold");
  add_secret (self, box, talk, CY_TALK_CONTENT);
  add_secret (self, box, talk, CY_TALK_RESPONSE);
  add_text (box, next->str, "secondary");
  if (self->waiting)
    return;
  add_link (self, links, talk, _ ("Edit…"), G_CALLBACK (_cy_mentor_view_edit_talk_cb));
  add_link (self, links, talk, _ ("Delete"), G_CALLBACK (_cy_mentor_view_delete_cb));
  gtk_box_append (GTK_BOX (box), links);
}

static void
add_report (CyMentorView *self, CyRecord *report)
{
  GtkWidget       *box = add_block (self);
  GtkWidget       *links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  const char      *reader = cy_record_get_text (report, CY_QUARTER_REPORT_READER);
  g_autofree char *quarter =
    /* Translators: a year, one of its quarters */
    g_strdup_printf (_ ("%d, quarter %d"),
                     (int) cy_record_get_int (report, CY_QUARTER_REPORT_YEAR),
                     (int) cy_record_get_int (report, CY_QUARTER_REPORT_QUARTER));
  g_autoptr (GString) head = g_string_new (quarter);
  g_autoptr (GString) read = g_string_new (NULL);

  add_day (head, _ ("handed in on %s"), cy_record_get_int (report, CY_QUARTER_REPORT_DATE));
  if (reader != NULL)
    {
      add_words (read, reader);
      add_words (read, cy_record_get_text (report, CY_QUARTER_REPORT_COMMENT));
    }
  add_text (box, head->str, "bold");
  add_secret (self, box, report, CY_QUARTER_REPORT_CONTENT);
  add_text (box, reader != NULL ? read->str : _ ("Nobody has read it yet."), "secondary");
  if (self->waiting)
    return;
  add_link (self,
            links,
            report,
            _ ("Read and Comment…"),
            G_CALLBACK (_cy_mentor_view_edit_report_cb));
  add_link (self, links, report, _ ("Delete"), G_CALLBACK (_cy_mentor_view_delete_cb));
  gtk_box_append (GTK_BOX (box), links);
}

void
_cy_mentor_view_fill (CyMentorView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->file == NULL)
    return;
  add_due (self);
  add_actions (self);
  add_pairs (self);
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Talks"), NULL));
  if (self->file->talks->len == 0)
    add_text (self->box, _ ("No talk is on record."), "muted");
  for (guint i = self->file->talks->len; i > 0; i--)
    add_talk (self, g_ptr_array_index (self->file->talks, i - 1));
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Quarterly reports"), NULL));
  if (self->file->reports->len == 0)
    add_text (self->box, _ ("No quarterly report is on record."), "muted");
  for (guint i = self->file->reports->len; i > 0; i--)
    add_report (self, g_ptr_array_index (self->file->reports, i - 1));
}

/* ---- Reading ---- */

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  return cy_mentor_file_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyMentorView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyMentorFile) file = cy_session_finish (result, &error);

  if (self->session == NULL || (file != NULL && file->person != self->person))
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->file, cy_mentor_file_free);
  self->file = g_steal_pointer (&file);
  _cy_mentor_view_fill (self);
}

/* ---- Class ---- */

static void
cy_mentor_view_dispose (GObject *object)
{
  CyMentorView *self = CY_MENTOR_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->file, cy_mentor_file_free);

  G_OBJECT_CLASS (cy_mentor_view_parent_class)->dispose (object);
}

static void
cy_mentor_view_class_init (CyMentorViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_mentor_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_mentor_view_init (CyMentorView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_mentor_view_new (CySession *session)
{
  CyMentorView *self = g_object_new (CY_TYPE_MENTOR_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_mentor_view_show:
 * @self: the view
 * @person: local id; 0 for nobody
 *
 * Reads again, also when it is the same person. What was said with another person is hidden again.
 */
void
cy_mentor_view_show (CyMentorView *self, gint64 person)
{
  gint64       base_date = cy_session_get_base_date (self->session);
  CyMentorArgs args = { .person = person,
                        .base_date = base_date,
                        .is_past = base_date < cy_session_get_today (self->session) };

  if (person != self->person)
    {
      self->is_revealed = FALSE;
      g_clear_pointer (&self->file, cy_mentor_file_free);
      _cy_mentor_view_fill (self);
    }
  self->person = person;
  if (person != 0)
    cy_session_read (self->session,
                     read_file,
                     g_memdup2 (&args, sizeof args),
                     g_free,
                     (GDestroyNotify) cy_mentor_file_free,
                     NULL,
                     read_cb,
                     g_object_ref (self));
}

/**
 * cy_mentor_view_set_waiting:
 * @self: the view
 * @waiting: whether the page has changes that are not saved
 */
void
cy_mentor_view_set_waiting (CyMentorView *self, gboolean waiting)
{
  if (self->waiting == waiting)
    return;
  self->waiting = waiting;
  _cy_mentor_view_fill (self);
}
