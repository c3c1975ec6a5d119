/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The side card: one person at a glance, in the same order for everybody. */
#include "cy-person-card.h"

#include "cy-code.h"
#include "cy-date.h"
#include "cy-empty.h"
#include "cy-person-facts.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-reminder.h"
#include "cy-section-title.h"
#include "cy-stack.h"
#include "cy-step-line.h"
#include "cy-style.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

#define PHOTO_WIDTH 64
#define PHOTO_HEIGHT 84
#define MAX_LINES 4
#define MAX_PROBLEMS 3

struct _CyPersonCard
{
  GtkWidget parent_instance;

  CySession       *session;
  CyPersonSummary *summary;
  gint64           person;
  gboolean         masked;
  GCancellable    *cancellable;
  GPtrArray       *reminders; /* (nullable): of everybody */

  GtkWidget *stack;
  GtkWidget *photo;
  GtkWidget *name;
  GtkWidget *tier;
  GtkWidget *state;
  GtkWidget *place;
  GtkWidget *admission;
  GtkWidget *facts[CY_N_FACTS];
  GtkWidget *batch;
  GtkWidget *steps;
  GtkWidget *notices_title;
  GtkWidget *notices;
  GtkWidget *resume_title;
  GtkWidget *resume;
};

G_DEFINE_FINAL_TYPE (CyPersonCard, cy_person_card, GTK_TYPE_WIDGET)

/* ---- Showing ---- */

static void
set_tag (GtkWidget *tag, const char *set, const char *code, const char *kind)
{
  const char *name = code != NULL ? cy_code_get_name (set, code) : NULL;

  gtk_widget_set_visible (tag, name != NULL);
  if (name != NULL)
    cy_tag_set (tag, name, kind);
}

static const char *
get_state_kind (const char *state)
{
  if (g_strcmp0 (state, CY_POOL_IN) == 0)
    return "ok";
  if (g_strcmp0 (state, CY_POOL_USED) == 0)
    return "info";

  return g_strcmp0 (state, CY_POOL_IN_PROGRESS) == 0 ? "line" : NULL;
}

static void
show_photo (CyPersonCard *self)
{
  if (self->summary->photo != NULL)
    {
      g_autoptr (GdkTexture) texture = gdk_texture_new_for_pixbuf (self->summary->photo);

      gtk_image_set_from_paintable (GTK_IMAGE (self->photo), GDK_PAINTABLE (texture));
    }
  else
    gtk_image_set_from_icon_name (GTK_IMAGE (self->photo), "avatar-default-symbolic");
}

static void
show_head (CyPersonCard *self)
{
  CyRecord        *entry = self->summary->entry;
  const char      *occupation = cy_record_get_text (self->summary->person, CY_PERSON_OCCUPATION);
  const char      *state = entry != NULL ? cy_record_get_text (entry, CY_ENTRY_STATE) : NULL;
  g_autofree char *place = g_strjoin (occupation != NULL && *self->summary->place ? "  " : "",
                                      self->summary->place,
                                      occupation != NULL ? occupation : "",
                                      NULL);
  g_autofree char *admission =
    cy_fact_format_admission (self->summary, cy_session_get_base_date (self->session));

  gtk_label_set_text (GTK_LABEL (self->name),
                      cy_record_get_text (self->summary->person, CY_PERSON_NAME));
  set_tag (self->tier,
           "tier",
           entry != NULL ? cy_record_get_text (entry, CY_ENTRY_TIER) : NULL,
           "accent");
  set_tag (self->state, "pool_state", state, get_state_kind (state));
  gtk_label_set_text (GTK_LABEL (self->place), place);
  gtk_widget_set_tooltip_text (self->place, place);
  gtk_label_set_text (GTK_LABEL (self->admission), admission);
  show_photo (self);
}

static void
show_facts (CyPersonCard *self)
{
  for (CyFact i = 0; i < CY_N_FACTS; i++)
    {
      g_autofree char *text =
        cy_fact_format (i, self->summary, cy_session_get_base_date (self->session), self->masked);

      gtk_label_set_text (GTK_LABEL (self->facts[i]), text);
      gtk_widget_set_tooltip_text (self->facts[i], text);
    }
}

static void
show_steps (CyPersonCard *self)
{
  CyRecord        *entry = self->summary->entry;
  const char      *batch = entry != NULL ? cy_record_get_text (entry, CY_ENTRY_BATCH) : NULL;
  guint            present;
  gint64           date;
  guint            done = cy_fact_get_steps (self->summary, &present, &date);
  g_autofree char *since = date != 0 ? cy_date_format (date, CY_DATE_ISO) : NULL;

  cy_step_line_set_route (CY_STEP_LINE (self->steps),
                          entry != NULL ? cy_record_get_text (entry, CY_ENTRY_ROUTE) : NULL);
  cy_step_line_set (CY_STEP_LINE (self->steps), done, present, since);
  gtk_label_set_text (GTK_LABEL (self->batch), batch != NULL ? batch : "");
}

static void
add_resume_line (CyPersonCard *self, CyRecord *line, int row)
{
  g_autofree char *start =
    cy_date_format (cy_record_get_int (line, CY_RESUME_START), CY_DATE_DOTTED);
  gint64           end = cy_record_get_int (line, CY_RESUME_END);
  g_autofree char *until = end != 0 ? cy_date_format (end, CY_DATE_DOTTED) : g_strdup ("");
  g_autofree char *span = g_strdup_printf ("%s–%s", start, until);
  GtkWidget       *when = gtk_label_new (span);
  GtkWidget       *what = gtk_label_new (cy_record_get_text (line, CY_RESUME_TEXT));

  gtk_widget_add_css_class (when, "label");
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_widget_add_css_class (what, "value");
  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_label_set_ellipsize (GTK_LABEL (what), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (what, cy_record_get_text (line, CY_RESUME_TEXT));
  gtk_widget_set_hexpand (what, TRUE);
  gtk_grid_attach (GTK_GRID (self->resume), when, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->resume), what, 1, row, 1, 1);
}

/* The newest lines first. */
static void
show_resume (CyPersonCard *self)
{
  GPtrArray *lines = cy_dossier_get_parts (self->summary->dossier, CY_RESUME);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->resume)) != NULL)
    gtk_grid_remove (GTK_GRID (self->resume), child);
  for (guint i = 0; i < MIN (lines->len, MAX_LINES); i++)
    add_resume_line (self, g_ptr_array_index (lines, lines->len - 1 - i), (int) i);
  gtk_widget_set_visible (self->resume_title, lines->len > 0);
}

static void
add_notice (CyPersonCard *self, const char *tag, const char *kind, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *mark = cy_tag_new (tag, kind);

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "value");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (self->notices), line);
}

static void
add_reminders (CyPersonCard *self)
{
  for (guint i = 0; self->reminders != NULL && i < self->reminders->len; i++)
    {
      const CyReminder *reminder = g_ptr_array_index (self->reminders, i);

      if (reminder->person == self->person)
        add_notice (self,
                    cy_reminder_kind_get_title (reminder->kind),
                    reminder->overdue_days > 0 ? "accent" : "warn",
                    reminder->text);
    }
}

/* Errors first: they are what keeps the person from being reported. */
static guint
add_problems (CyPersonCard *self, gboolean errors)
{
  guint n = 0;

  for (guint i = 0; i < self->summary->problems->len; i++)
    {
      const CyProblem *problem = g_ptr_array_index (self->summary->problems, i);
      g_autofree char *text = NULL;

      if (problem->exempted || cy_problem_is_error (problem) != errors || ++n > MAX_PROBLEMS)
        continue;
      text = cy_problem_dup_message (problem);
      add_notice (self, errors ? _ ("Error") : _ ("Check"), errors ? "error" : NULL, text);
    }

  return n;
}

static void
show_notices (CyPersonCard *self)
{
  GtkWidget       *caption = gtk_widget_get_last_child (self->notices_title);
  GtkWidget       *child;
  guint            n;
  g_autofree char *text = NULL;

  while ((child = gtk_widget_get_first_child (self->notices)) != NULL)
    gtk_box_remove (GTK_BOX (self->notices), child);
  add_reminders (self);
  n = add_problems (self, TRUE);
  n += add_problems (self, FALSE);
  text = n > 0 ? g_strdup_printf (ngettext ("%u to check", "%u to check", n), n) : g_strdup ("");
  gtk_label_set_text (GTK_LABEL (caption), text);
  gtk_widget_set_visible (self->notices_title, gtk_widget_get_first_child (self->notices) != NULL);
}

static void
show_summary (CyPersonCard *self)
{
  show_head (self);
  show_facts (self);
  show_steps (self);
  show_notices (self);
  show_resume (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "person");
}

/* ---- Reading ---- */

typedef struct
{
  gint64         person;
  CyCheckContext days;
} Request;

static gpointer
read_summary (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return cy_person_summary_load (conn, request->person, &request->days, error);
}

static void
summary_free (gpointer data)
{
  cy_person_summary_free (data);
}

static void
summary_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPersonCard) self = user_data;
  g_autoptr (GError) error = NULL;
  CyPersonSummary *summary = cy_session_finish (result, &error);

  if (summary == NULL)
    {
      if (self->session != NULL)
        cy_session_present_error (self->session, error);
      return;
    }
  if (self->session == NULL || cy_record_get_id (summary->person) != self->person)
    {
      cy_person_summary_free (summary);
      return;
    }
  g_clear_pointer (&self->summary, cy_person_summary_free);
  self->summary = summary;
  show_summary (self);
}

static void
stop_reading (CyPersonCard *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* ---- Making ---- */

static void
open_cb (GtkButton *button, CyPersonCard *self)
{
  cy_session_open_person (self->session, self->person);
}

static GtkWidget *
make_label (const char *style, gboolean cut)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (cut)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static GtkWidget *
make_names (CyPersonCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 5);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = make_label ("person", TRUE);
  self->tier = cy_tag_new ("", "accent");
  self->state = cy_tag_new ("", "ok");
  self->place = make_label ("value", TRUE);
  self->admission = make_label ("caption", TRUE);
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), self->tier);
  gtk_box_append (GTK_BOX (line), self->state);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->place);
  gtk_box_append (GTK_BOX (box), self->admission);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static GtkWidget *
make_head (CyPersonCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->photo = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->photo), PHOTO_WIDTH);
  gtk_widget_set_size_request (self->photo, PHOTO_WIDTH, PHOTO_HEIGHT);
  gtk_widget_add_css_class (frame, "photo");
  gtk_widget_set_overflow (frame, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->photo),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Photo"),
                                  -1);
  gtk_box_append (GTK_BOX (frame), self->photo);
  gtk_box_append (GTK_BOX (head), frame);
  gtk_box_append (GTK_BOX (head), make_names (self));

  return head;
}

static GtkWidget *
make_facts (CyPersonCard *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  for (CyFact i = 0; i < CY_N_FACTS; i++)
    {
      GtkWidget *title = make_label ("label", FALSE);
      int        column = i % 2 == 0 ? 0 : 2;

      gtk_label_set_text (GTK_LABEL (title), cy_fact_get_title (i));
      self->facts[i] = make_label ("value", TRUE);
      /* The left one is as wide as it has to be; the right one has the rest. */
      gtk_label_set_ellipsize (GTK_LABEL (self->facts[i]),
                               column == 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (self->facts[i], column > 0);
      gtk_grid_attach (GTK_GRID (grid), title, column, i / 2, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->facts[i], column + 1, i / 2, 1, 1);
    }

  return grid;
}

static GtkWidget *
make_body (CyPersonCard *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *steps_title = cy_section_title_new (_ ("Way into the pool"), NULL);

  self->batch = gtk_widget_get_last_child (steps_title);
  self->steps = cy_step_line_new ();
  self->notices_title = cy_section_title_new (_ ("Reminders"), "");
  self->notices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->resume_title = cy_section_title_new (_ ("Latest résumé"), NULL);
  self->resume = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->resume), 4);
  gtk_grid_set_column_spacing (GTK_GRID (self->resume), 8);
  gtk_widget_add_css_class (body, "side-body");
  gtk_box_append (GTK_BOX (body), make_head (self));
  gtk_box_append (GTK_BOX (body), make_facts (self));
  gtk_box_append (GTK_BOX (body), steps_title);
  gtk_box_append (GTK_BOX (body), self->steps);
  gtk_box_append (GTK_BOX (body), self->notices_title);
  gtk_box_append (GTK_BOX (body), self->notices);
  gtk_box_append (GTK_BOX (body), self->resume_title);
  gtk_box_append (GTK_BOX (body), self->resume);

  return body;
}

static GtkWidget *
make_foot (CyPersonCard *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *open = gtk_button_new_with_label (_ ("Open"));

  gtk_widget_add_css_class (foot, "side-foot");
  gtk_widget_set_hexpand (open, TRUE);
  g_signal_connect (open, "clicked", G_CALLBACK (open_cb), self);
  gtk_box_append (GTK_BOX (foot), open);

  return foot;
}

static GtkWidget *
make_person (CyPersonCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), make_body (self));
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_box_append (GTK_BOX (box), make_foot (self));

  return box;
}

/* ---- Class ---- */

static void
cy_person_card_dispose (GObject *object)
{
  CyPersonCard *self = CY_PERSON_CARD (object);

  stop_reading (self);
  g_clear_pointer (&self->summary, cy_person_summary_free);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_person_card_parent_class)->dispose (object);
}

static void
cy_person_card_class_init (CyPersonCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_person_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cy_person_card_init (CyPersonCard *self)
{
  self->masked = TRUE;
  self->stack = cy_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack),
                       cy_empty_new (_ ("Choose somebody to see more."), NULL),
                       "nobody");
  gtk_stack_add_named (GTK_STACK (self->stack), make_person (self), "person");
  gtk_widget_add_css_class (GTK_WIDGET (self), "side");
  gtk_widget_add_css_class (GTK_WIDGET (self), "flush");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The person at a glance"),
                                  -1);
}

/**
 * cy_person_card_new:
 * @session: a session
 *
 * Returns: (transfer floating): a card that shows nobody
 */
GtkWidget *
cy_person_card_new (CySession *session)
{
  CyPersonCard *self = g_object_new (CY_TYPE_PERSON_CARD, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_person_card_show:
 * @self: a card
 * @person: local id, 0 for nobody; the same again reads it anew
 *
 * What was shown stays until the new one is there.
 */
void
cy_person_card_show (CyPersonCard *self, gint64 person)
{
  Request *request;

  stop_reading (self);
  self->person = person;
  if (person == 0)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "nobody");
      return;
    }
  self->cancellable = g_cancellable_new ();
  request = g_new0 (Request, 1);
  request->person = person;
  request->days.today = cy_session_get_today (self->session);
  request->days.base_date = cy_session_get_base_date (self->session);
  cy_session_read (self->session,
                   read_summary,
                   request,
                   g_free,
                   summary_free,
                   self->cancellable,
                   summary_read_cb,
                   g_object_ref (self));
}

/**
 * cy_person_card_set_reminders:
 * @self: a card
 * @reminders: (nullable) (element-type CyReminder): of everybody; the card picks its own
 */
void
cy_person_card_set_reminders (CyPersonCard *self, GPtrArray *reminders)
{
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = reminders != NULL ? g_ptr_array_ref (reminders) : NULL;
  if (self->summary != NULL)
    show_notices (self);
}

void
cy_person_card_set_masked (CyPersonCard *self, gboolean masked)
{
  self->masked = masked;
  if (self->summary != NULL)
    show_facts (self);
}

gint64
cy_person_card_get_person (CyPersonCard *self)
{
  return self->person;
}
