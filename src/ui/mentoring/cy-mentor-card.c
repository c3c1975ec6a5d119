/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One mentor: who that is, how heavy the load is, and whom the mentor guides. */
#include "cy-mentor-card.h"

#include "cy-mapper.h"
#include "cy-mentor-ledger.h"
#include "cy-mentoring-dialogs.h"
#include "cy-mentoring.h"
#include "cy-phone.h"
#include "cy-rules.h"
#include "cy-section-title.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

typedef struct
{
  CyRecord  *mentor;
  GPtrArray *rows; /* of CyMentorLedgerRow */
  gint64     capacity;
} Content;

struct _CyMentorCard
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession *session;
  gint64     mentor;
  Content   *content;
};

G_DEFINE_FINAL_TYPE (CyMentorCard, cy_mentor_card, GTK_TYPE_WIDGET)

static void
content_free (gpointer data)
{
  Content *content = data;

  g_clear_object (&content->mentor);
  g_clear_pointer (&content->rows, g_ptr_array_unref);
  g_free (content);
}

/* ---- What can be done ---- */

static void
change_cb (GtkButton *button, CyMentorCard *self)
{
  cy_mentor_form_present (GTK_WIDGET (self), self->session, self->content->mentor);
}

static void
leave_cb (GtkButton *button, CyMentorCard *self)
{
  cy_mentor_leave_present (GTK_WIDGET (self),
                           self->session,
                           self->content->mentor,
                           self->content->rows->len);
}

static void
person_cb (GtkButton *button, CyMentorCard *self)
{
  const CyMentorLedgerRow *row = g_object_get_data (G_OBJECT (button), "row");

  cy_session_open_person (self->session, row->person);
}

/* ---- Parts ---- */

static void
add_text (CyMentorCard *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (text == NULL || *text == '\0')
    {
      g_object_ref_sink (label);
      g_object_unref (label);
      return;
    }
  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
add_head (CyMentorCard *self)
{
  CyRecord        *mentor = self->content->mentor;
  const char      *kind = cy_mentor_kind_get_short (cy_record_get_text (mentor, CY_MENTOR_KIND));
  const char      *organ = cy_record_get_text (mentor, CY_MENTOR_ORGAN);
  const char      *post = cy_record_get_text (mentor, CY_MENTOR_POST);
  const char      *phone = cy_record_get_text (mentor, CY_MENTOR_PHONE);
  g_autofree char *masked = phone != NULL ? cy_phone_mask (phone) : NULL;
  g_autofree char *office =
    g_strjoin (" ", organ != NULL ? organ : "", post != NULL ? post : "", NULL);
  GtkWidget *tag = cy_tag_new (kind != NULL ? kind : "—", "info");

  add_text (self, cy_record_get_text (mentor, CY_MENTOR_NAME), "view-title");
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), tag);
  add_text (self, g_strstrip (office), "value");
  add_text (self, cy_record_get_text (mentor, CY_MENTOR_SPECIALTY), "secondary");
  add_text (self, masked, "secondary");
  add_text (self, cy_record_get_text (mentor, CY_MENTOR_NOTE), "secondary");
}

static void
add_load (CyMentorCard *self)
{
  guint            n = self->content->rows->len;
  gint64           capacity = self->content->capacity;
  CyDate           left = cy_record_get_int (self->content->mentor, CY_MENTOR_LEFT);
  g_autofree char *day = cy_date_format (left, CY_DATE_ISO);
  g_autofree char *load = capacity > 0
                            ? g_strdup_printf (_ ("Guides %u, at most %d"), n, (int) capacity)
                            : g_strdup_printf (_ ("Guides %u"), n);
  g_autofree char *gone = g_strdup_printf (_ ("No longer a mentor since %s"), day);

  add_text (self, load, capacity > 0 && n > capacity ? "accent" : "bold");
  if (left != CY_DATE_NONE)
    add_text (self, gone, "accent");
}

static void
add_button (CyMentorCard *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", callback, self);
  gtk_flow_box_append (GTK_FLOW_BOX (box), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
add_actions (CyMentorCard *self)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  add_button (self, box, _ ("Change…"), G_CALLBACK (change_cb));
  if (!cy_record_has (self->content->mentor, CY_MENTOR_LEFT))
    add_button (self, box, _ ("No Longer a Mentor…"), G_CALLBACK (leave_cb));
  gtk_box_append (GTK_BOX (self->box), box);
}

static void
add_person (CyMentorCard *self, const CyMentorLedgerRow *row)
{
  GtkWidget       *button = gtk_button_new_with_label (row->name);
  g_autofree char *since = cy_date_format (row->since, CY_DATE_ISO);
  g_autofree char *last =
    row->last_talk != CY_DATE_NONE ? cy_date_format (row->last_talk, CY_DATE_ISO) : NULL;
  g_autofree char *line =
    /* Translators: a village, since when somebody is guided */
    g_strdup_printf (_ ("%s · since %s"), row->place != NULL ? row->place : "—", since);
  g_autofree char *talks = last != NULL ? g_strdup_printf (ngettext ("%u talk, the last on %s",
                                                                     "%u talks, the last on %s",
                                                                     row->n_talks),
                                                           row->n_talks,
                                                           last)
                                        : g_strdup (_ ("No talk is on record."));

  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "row", (gpointer) row);
  g_signal_connect (button, "clicked", G_CALLBACK (person_cb), self);
  gtk_box_append (GTK_BOX (self->box), button);
  add_text (self, line, "secondary");
  add_text (self, talks, "secondary");
}

static void
fill (CyMentorCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->content == NULL)
    {
      if (self->mentor == 0)
        add_text (self, _ ("Choose a mentor in the list."), "secondary");
      return;
    }
  add_head (self);
  add_load (self);
  add_actions (self);
  gtk_box_append (GTK_BOX (self->box), cy_section_title_new (_ ("Whom they guide"), NULL));
  if (self->content->rows->len == 0)
    add_text (self, _ ("Nobody at the moment."), "muted");
  for (guint i = 0; i < self->content->rows->len; i++)
    add_person (self, g_ptr_array_index (self->content->rows, i));
}

/* ---- Reading ---- */

typedef struct
{
  gint64 mentor;
  gint64 base_date;
} Wish;

static gpointer
read_content (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  Content    *content = g_new0 (Content, 1);
  g_autoptr (CyRecord) rules = cy_rules_for_year (conn, cy_date_get_year (wish->base_date), error);

  if (rules != NULL)
    content->mentor = cy_mapper_load (conn, CY_MENTOR, wish->mentor, error);
  if (content->mentor != NULL)
    content->rows = cy_mentor_ledger_load (conn, 0, wish->mentor, wish->base_date, error);
  if (content->rows == NULL)
    {
      content_free (content);
      return NULL;
    }
  content->capacity = cy_record_has (content->mentor, CY_MENTOR_CAPACITY)
                        ? cy_record_get_int (content->mentor, CY_MENTOR_CAPACITY)
                        : cy_record_get_int (rules, CY_RULES_MENTOR_LOAD);

  return content;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyMentorCard) self = user_data;
  g_autoptr (GError) error = NULL;
  Content *content = cy_session_finish (result, &error);

  if (content == NULL)
    {
      if (self->session != NULL)
        cy_session_present_error (self->session, error);
      return;
    }
  if (self->session == NULL || cy_record_get_id (content->mentor) != self->mentor)
    {
      content_free (content);
      return;
    }
  g_clear_pointer (&self->content, content_free);
  self->content = content;
  fill (self);
}

/* ---- Class ---- */

static void
cy_mentor_card_dispose (GObject *object)
{
  CyMentorCard *self = CY_MENTOR_CARD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->content, content_free);

  G_OBJECT_CLASS (cy_mentor_card_parent_class)->dispose (object);
}

static void
cy_mentor_card_class_init (CyMentorCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_mentor_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_mentor_card_init (CyMentorCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_mentor_card_new (CySession *session)
{
  CyMentorCard *self = g_object_new (CY_TYPE_MENTOR_CARD, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_mentor_card_show:
 * @self: a card
 * @mentor: id, 0 for none; read again, also when it is the same
 */
void
cy_mentor_card_show (CyMentorCard *self, gint64 mentor)
{
  Wish wish = { mentor, cy_session_get_base_date (self->session) };

  if (mentor != self->mentor || mentor == 0)
    {
      self->mentor = mentor;
      g_clear_pointer (&self->content, content_free);
      fill (self);
    }
  if (mentor != 0)
    cy_session_read (self->session,
                     read_content,
                     g_memdup2 (&wish, sizeof wish),
                     g_free,
                     content_free,
                     NULL,
                     read_cb,
                     g_object_ref (self));
}
