/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses the mentor for one or many people, with the load in sight, and says who cannot get this
 * one and why before anything is written. */
#include "cy-mentor-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-mentor-deed.h"
#include "cy-mentor-table.h"
#include "cy-mentoring.h"
#include "cy-people-deed.h"
#include "cy-people-form.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define TABLE_HEIGHT 210
#define MAX_REFUSED 6

static const guint fields[] = { CY_MENTORING_SINCE, CY_MENTORING_AGREEMENT, CY_MENTORING_GOALS };

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  GArray       *people;
  CyRecord     *pair;
  GtkWidget    *search;
  GtkWidget    *table;
  CyTableList  *list;
  GtkWidget    *form;
  GtkWidget    *sum;
  GtkWidget    *exceed;
  CyMentorList *mentors;
  CyPairLook   *look;
  GCancellable *cancellable; /* of reading the mentors, then of looking */
} PairDialog;

static void
dialog_free (gpointer data)
{
  PairDialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_object_unref (self->pair);
  g_object_unref (self->list);
  g_array_unref (self->people);
  g_clear_pointer (&self->mentors, cy_mentor_list_unref);
  g_clear_pointer (&self->look, cy_pair_look_free);
  g_free (self);
}

/* ---- What would come of it ---- */

static void
append_refused (GString *text, const CyPairLook *look)
{
  guint n = 0;

  for (guint i = 0; i < look->lines->len; i++)
    {
      const CyPairLine *line = g_ptr_array_index (look->lines, i);

      if (line->problem == NULL || ++n > MAX_REFUSED)
        continue;
      /* Translators: a person, and why this one cannot be paired */
      g_string_append_printf (text, _ ("\n%s: %s"), line->name, line->problem);
    }
  if (n > MAX_REFUSED)
    g_string_append_printf (text, _ ("\nand %u more"), n - MAX_REFUSED);
}

static char *
describe (const CyPairLook *look)
{
  GString *text = g_string_new (NULL);
  guint    n_refused = look->lines->len - look->n_good;

  g_string_append_printf (text,
                          ngettext ("%u person gets this mentor",
                                    "%u people get this mentor",
                                    look->n_good),
                          look->n_good);
  if (n_refused > 0)
    g_string_append_printf (text, ngettext (", %u cannot", ", %u cannot", n_refused), n_refused);
  append_refused (text, look);

  return g_string_free (text, FALSE);
}

/* More than the rule allows is done only by who says so. */
static void
update_ready (PairDialog *self)
{
  gboolean is_over = self->look != NULL && cy_pair_look_is_over (self->look);

  gtk_widget_set_visible (self->exceed, is_over);
  cy_form_dialog_set_ready (self->window,
                            self->look != NULL && self->look->n_good > 0 &&
                              (!is_over ||
                               gtk_check_button_get_active (GTK_CHECK_BUTTON (self->exceed))));
}

static void
show_look (PairDialog *self)
{
  g_autofree char *text = self->look != NULL ? describe (self->look) : NULL;

  gtk_label_set_text (GTK_LABEL (self->sum),
                      text != NULL ? text : _ ("Choose a mentor in the table."));
  if (self->look != NULL && cy_pair_look_is_over (self->look))
    {
      g_autofree char *words =
        g_strdup_printf (_ ("Guides %u then, %u are the rule: pair all the same"),
                         self->look->n_guided + self->look->n_good,
                         self->look->capacity);

      gtk_check_button_set_label (GTK_CHECK_BUTTON (self->exceed), words);
    }
  update_ready (self);
}

/* ---- Reading ---- */

typedef struct
{
  CyRecord    *pair;
  GArray      *people;
  CyMentorArgs args;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_object (&wish->pair);
  g_clear_pointer (&wish->people, g_array_unref);
  g_free (wish);
}

static gpointer
read_look (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  CyPeople    people = { (const gint64 *) wish->people->data, wish->people->len, NULL };

  return cy_pair_look (conn, wish->pair, &people, error);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  PairDialog *self = g_object_get_data (G_OBJECT (window), "pair");
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPairLook) look = cy_session_finish (result, &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (look == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->look, cy_pair_look_free);
  self->look = g_steal_pointer (&look);
  show_look (self);
}

static void
start (PairDialog *self, CyDbFunc func, Wish *wish, GDestroyNotify free, GAsyncReadyCallback done)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   func,
                   wish,
                   wish_free,
                   free,
                   self->cancellable,
                   done,
                   g_object_ref (self->window));
}

/* What is agreed to is what was looked at: until it is, nothing can be. */
static void
look (PairDialog *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->table));
  Wish *wish;

  g_clear_pointer (&self->look, cy_pair_look_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->exceed), FALSE);
  show_look (self);
  cy_form_dialog_set_message (self->window, NULL);
  if (chosen->len != 1)
    {
      cy_record_unset (self->pair, CY_MENTORING_MENTOR);
      return;
    }
  cy_record_set_int (self->pair, CY_MENTORING_MENTOR, g_array_index (chosen, gint64, 0));
  if (!cy_date_is_valid (cy_record_get_int (self->pair, CY_MENTORING_SINCE)))
    return;
  wish = g_new0 (Wish, 1);
  wish->pair = cy_record_copy (self->pair);
  wish->people = g_array_ref (self->people);
  start (self, read_look, wish, (GDestroyNotify) cy_pair_look_free, looked_cb);
}

static void
show_mentors (PairDialog *self)
{
  g_autoptr (GPtrArray) seen = NULL;

  if (self->mentors == NULL)
    return;
  seen = cy_mentor_table_filter (self->mentors,
                                 NULL,
                                 gtk_editable_get_text (GTK_EDITABLE (self->search)));
  cy_mentor_table_fill (self->list, seen, self->mentors);
}

static gpointer
read_mentors (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_mentor_list_load (conn, &wish->args, error);
}

static void
mentors_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  PairDialog *self = g_object_get_data (G_OBJECT (window), "pair");
  g_autoptr (GError) error = NULL;
  g_autoptr (CyMentorList) mentors = cy_session_finish (result, &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (mentors == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  self->mentors = g_steal_pointer (&mentors);
  show_mentors (self);
}

static void
read_all (PairDialog *self)
{
  Wish  *wish = g_new0 (Wish, 1);
  gint64 today = cy_session_get_today (self->session);

  wish->args =
    (CyMentorArgs){ .person = g_array_index (self->people, gint64, 0), .base_date = today };
  start (self, read_mentors, wish, (GDestroyNotify) cy_mentor_list_unref, mentors_read_cb);
}

/* ---- Pairing ---- */

typedef struct
{
  CyRecord *pair;
  gboolean  may_exceed;
  gint64    today;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->pair);
  g_free (work);
}

static gboolean
make_pairs (CyConn         *conn,
            const CyPeople *people,
            gpointer        data,
            CyPeopleCount  *count,
            GError        **error)
{
  const Work *work = data;
  CyPairOrder order = { work->pair, work->may_exceed, work->today };
  gboolean    done = cy_pair_make (conn, &order, people, count, error);

  /* They stood in the dialog with their reasons. */
  count->n_refused = 0;

  return done;
}

static const char *
get_mentor_name (PairDialog *self)
{
  gint64 id = cy_record_get_int (self->pair, CY_MENTORING_MENTOR);

  for (guint i = 0; i < self->mentors->mentors->len; i++)
    {
      const CyMentorLoad *mentor = g_ptr_array_index (self->mentors->mentors, i);

      if (mentor->mentor == id)
        return mentor->name;
    }

  return "";
}

static gboolean
accepted_cb (CyFormDialog *window, PairDialog *self)
{
  const char      *problem;
  g_autofree char *name = NULL;
  Work            *work;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || self->look == NULL)
    return FALSE;
  problem = cy_pair_find_problem (self->pair, cy_session_get_today (self->session));
  cy_form_dialog_set_message (window, problem);
  if (problem != NULL)
    return FALSE;
  /* Translators: name of a mentor, number of people */
  name = g_strdup_printf (ngettext ("%s guides %u more person",
                                    "%s guides %u more people",
                                    self->look->n_good),
                          get_mentor_name (self),
                          self->look->n_good);
  work = g_new0 (Work, 1);
  *work = (Work){ cy_record_copy (self->pair),
                  gtk_check_button_get_active (GTK_CHECK_BUTTON (self->exceed)),
                  cy_session_get_today (self->session) };
  cy_people_deed_run (self->session, self->people, name, make_pairs, work, work_free);

  return TRUE;
}

/* ---- Layout ---- */

static void
form_changed_cb (CyFormSection *form, guint field, PairDialog *self)
{
  if (field == CY_MENTORING_SINCE)
    look (self);
}

static void
make_mentors (PairDialog *self)
{
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search mentors"),
                                  -1);
  g_object_set (self->search, "placeholder-text", _ ("Name, organ or post of a mentor"), NULL);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (show_mentors), self);
  self->table = cy_mentor_table_new (&self->list);
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("No mentor fits. Register mentors in the Mentoring view first."),
                      NULL);
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (look), self);
}

static void
fill (PairDialog *self)
{
  make_mentors (self);
  self->form =
    cy_form_section_new (self->session, NULL, CY_MENTORING, fields, G_N_ELEMENTS (fields));
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->pair);
  cy_form_section_set_columns (CY_FORM_SECTION (self->form), 2);
  g_signal_connect (self->form, "changed", G_CALLBACK (form_changed_cb), self);
  self->sum = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sum), TRUE);
  self->exceed = gtk_check_button_new_with_label ("");
  gtk_widget_add_css_class (self->exceed, "accent");
  g_signal_connect_swapped (self->exceed, "toggled", G_CALLBACK (update_ready), self);
  cy_form_dialog_add (self->window, self->search);
  cy_form_dialog_add (self->window, self->table);
  cy_form_dialog_add (self->window, self->form);
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, self->exceed);
  show_look (self);
}

/**
 * cy_mentor_pair_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): who are to get a mentor, at least one
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_mentor_pair_present (GtkWindow *parent, CySession *session, GArray *people)
{
  g_autofree char *heading =
    g_strdup_printf (ngettext ("A Mentor for %u Person", "A Mentor for %u People", people->len),
                     people->len);
  PairDialog *self = g_new0 (PairDialog, 1);

  self->session = g_object_ref (session);
  self->people = g_array_ref (people);
  self->pair = cy_record_new (CY_MENTORING);
  self->cancellable = g_cancellable_new ();
  cy_record_set_int (self->pair, CY_MENTORING_SINCE, cy_people_form_get_day (session));
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, heading, _ ("Pair")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "pair", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  read_all (self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}
