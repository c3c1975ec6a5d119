/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for a note of the year: about people or a village, and what it counts for, with the limits
 * of the rule. */
#include "cy-note-dialogs.h"

#include "cy-cycle.h"
#include "cy-note-edit.h"
#include "cy-people-picker.h"
#include "cy-problem-form.h"
#include "cy-unit-choice.h"

#include <glib/gi18n.h>

static const guint fields[] = {
  CY_WORK_NOTE_DATE,   CY_WORK_NOTE_KIND,       CY_WORK_NOTE_CONTENT,  CY_WORK_NOTE_TIMES,
  CY_WORK_NOTE_POINTS, CY_WORK_NOTE_MULTIPLIER, CY_WORK_NOTE_RECORDER, CY_WORK_NOTE_EVIDENCE,
};

/* What the dialog knows besides its record. */
typedef struct
{
  CySession  *session;
  GtkWidget  *picker; /* (nullable): whom a new note is about */
  GtkWidget  *unit;   /* (nullable): which village it is about */
  GtkWidget  *rule;
  GtkWidget  *limits;
  GPtrArray  *rules; /* of the year; owned by @all */
  GPtrArray  *all;
  const char *name; /* of the step */
} Ask;

/* What the writing thread gets. */
typedef struct
{
  CyRecord   *note;
  GArray     *people;
  CyDate      today;
  const char *name;
} Work;

static void
ask_free (gpointer data)
{
  Ask *self = data;

  g_object_unref (self->session);
  g_clear_object (&self->picker);
  g_clear_object (&self->unit);
  g_clear_object (&self->rule);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->all);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->note);
  g_clear_pointer (&self->people, g_array_unref);
  g_free (self);
}

/* ---- Writing ---- */

static const CyNoteRule *
get_rule (Ask *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->rule));

  return nth > 0 && nth <= self->rules->len ? g_ptr_array_index (self->rules, nth - 1) : NULL;
}

static gpointer
prepare (CyRecord *record, gpointer data)
{
  Ask              *self = data;
  const CyNoteRule *rule = get_rule (self);
  Work             *work = g_new0 (Work, 1);

  work->note = cy_record_copy (record);
  work->today = cy_session_get_today (self->session);
  work->name = self->name;
  if (rule != NULL)
    cy_record_set_int (work->note, CY_WORK_NOTE_INDICATOR, rule->id);
  else
    cy_record_unset (work->note, CY_WORK_NOTE_INDICATOR);
  if (self->picker != NULL)
    work->people = cy_people_picker_dup_chosen (CY_PEOPLE_PICKER (self->picker));
  if (self->unit != NULL && cy_unit_choice_get_unit (CY_UNIT_CHOICE (self->unit)) != 0)
    cy_record_set_int (work->note,
                       CY_WORK_NOTE_UNIT,
                       cy_unit_choice_get_unit (CY_UNIT_CHOICE (self->unit)));

  return work;
}

static gboolean
write_new (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  const Work    *work = data;
  const CyPeople people = {
    work->people != NULL ? (const gint64 *) work->people->data : NULL,
    work->people != NULL ? work->people->len : 0,
    work->name,
  };

  return cy_note_add (conn, work->note, &people, work->today, problems, error);
}

static gboolean
write_old (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  const Work *work = data;

  return cy_note_save (conn, work->note, work->today, work->name, problems, error);
}

/* ---- Layout ---- */

static void
show_limits (Ask *self)
{
  const CyNoteRule *rule = get_rule (self);
  g_autofree char  *text = rule != NULL ? cy_note_rule_dup_text (rule)
                                        : g_strdup (_ ("The note is kept and counts no points."));

  gtk_label_set_text (GTK_LABEL (self->limits), text);
}

static void
list_rules (Ask *self, int year, gboolean is_team)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      CyNoteRule *rule = g_ptr_array_index (self->all, i);

      if (rule->year == year && rule->is_team == is_team)
        g_ptr_array_add (self->rules, rule);
    }
}

static GtkWidget *
make_rule (Ask *self, gint64 chosen)
{
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget     *label = gtk_label_new (_ ("Counts for"));
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("No points"));
  for (guint i = 0; i < self->rules->len; i++)
    {
      const CyNoteRule *rule = g_ptr_array_index (self->rules, i);
      g_autofree char  *name = g_strdup_printf ("%s · %s", rule->name, rule->scheme_name);

      gtk_string_list_append (names, name);
      if (rule->id == chosen)
        selected = i + 1;
    }
  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->rule = g_object_ref_sink (gtk_drop_down_new (NULL, expression));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->rule), TRUE);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->rule), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->rule), selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rule),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Counts for"),
                                  -1);
  self->limits = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->limits, "secondary");
  gtk_label_set_wrap (GTK_LABEL (self->limits), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->limits), 0);
  g_signal_connect_swapped (self->rule, "notify::selected", G_CALLBACK (show_limits), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->rule);
  gtk_box_append (GTK_BOX (box), self->limits);
  show_limits (self);

  return box;
}

static GtkWidget *
make_unit (Ask *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (_ ("Village concerned"));

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->unit = g_object_ref_sink (cy_unit_choice_new (self->session));
  if (cy_session_get_scope (self->session) != 0)
    cy_unit_choice_set_unit (CY_UNIT_CHOICE (self->unit), cy_session_get_scope (self->session));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->unit);

  return box;
}

static GtkWidget *
present (GtkWidget *over, Ask *self, CyProblemForm *spec, CyRecord *note, gboolean is_team)
{
  list_rules (self, cy_date_get_year (cy_record_get_int (note, CY_WORK_NOTE_DATE)), is_team);
  spec->accept = _ ("Save");
  spec->fields = fields;
  spec->n_fields = G_N_ELEMENTS (fields);
  spec->foot = make_rule (self, cy_record_get_int (note, CY_WORK_NOTE_INDICATOR));
  spec->prepare = prepare;
  spec->work_free = work_free;
  spec->user_data = self;
  spec->user_data_free = ask_free;

  return cy_problem_form_present (over, self->session, spec, note);
}

static Ask *
ask_new (CySession *session, GPtrArray *rules, const char *name)
{
  Ask *self = g_new0 (Ask, 1);

  self->session = g_object_ref (session);
  self->all = g_ptr_array_ref (rules);
  self->rules = g_ptr_array_new ();
  self->name = name;

  return self;
}

/**
 * cy_note_add_present:
 * @over: a widget of the window
 * @session: a session
 * @rules: (element-type CyNoteRule): what a note may count for
 * @is_team: whether it is about a village, not people
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_note_add_present (GtkWidget *over, CySession *session, GPtrArray *rules, gboolean is_team)
{
  Ask *self = ask_new (session, rules, _ ("Write a note of the year"));
  g_autoptr (CyRecord) note = cy_note_new (cy_session_get_today (session));
  CyProblemForm spec = { .heading = is_team ? _ ("Note about a Village") : _ ("Note about People"),
                         .text = is_team ? NULL
                                         : _ ("Everybody who is chosen gets the note. It counts "
                                              "once it is confirmed."),
                         .news = _ ("Note written"),
                         .write = write_new };

  if (is_team)
    spec.side = make_unit (self);
  else
    {
      spec.side = cy_people_picker_new (session);
      self->picker = g_object_ref_sink (spec.side);
    }

  return present (over, self, &spec, note, is_team);
}

/**
 * cy_note_edit_present:
 * @over: a widget of the window
 * @session: a session
 * @rules: (element-type CyNoteRule): what a note may count for
 * @note: the note; copied
 * @name: whom it is about
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_note_edit_present (GtkWidget  *over,
                      CySession  *session,
                      GPtrArray  *rules,
                      CyRecord   *note,
                      const char *name)
{
  Ask *self = ask_new (session, rules, _ ("Change a note of the year"));
  g_autoptr (CyRecord) record = cy_record_copy (note);
  g_autofree char *heading = g_strdup_printf (_ ("Note about %s"), name);
  CyProblemForm    spec = { .heading = heading, .news = _ ("Note changed"), .write = write_old };

  return present (over, self, &spec, record, cy_record_has (note, CY_WORK_NOTE_UNIT));
}
