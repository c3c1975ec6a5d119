/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 规则: the rule sets by year and level. */
#include "cy-rules-panel.h"

#include "cy-date.h"
#include "cy-dialog.h"
#include "cy-form.h"
#include "cy-mapper.h"
#include "cy-record-dialog.h"
#include "cy-route.h"
#include "cy-rules-hints.h"
#include "cy-rules.h"
#include "cy-save.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define N_SECTIONS 10
#define N_COLUMNS 2

struct _CyRulesPanel
{
  CyPanel parent_instance;

  GtkWidget *years;
  GtkWidget *note;
  GtkWidget *save;
  GtkWidget *delete;
  GtkWidget    *sections[N_SECTIONS];
  GPtrArray    *rules;
  CyRecord     *shown;
  GHashTable   *names;       /* id of a unit with rules of its own → its name */
  gint64        wanted_year; /* to be shown after the next reading, and for which unit */
  gint64        wanted_unit;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyRulesPanel, cy_rules_panel, CY_TYPE_PANEL)

static const guint quota_fields[] = { CY_RULES_YEAR,
                                      CY_RULES_NAME,
                                      CY_RULES_UNIT,
                                      CY_RULES_QUOTA_SECRETARY,
                                      CY_RULES_QUOTA_COMMITTEE };
static const guint person_fields[] = {
  CY_RULES_AGE_MIN,           CY_RULES_AGE_MAX,       CY_RULES_AGE_MAX_OUTSTANDING,
  CY_RULES_AGE_EXTRA_VETERAN, CY_RULES_EDUCATION_MIN, CY_RULES_PARTY_REQUIRED,
};
static const guint route_fields[] = {
  CY_RULES_STEPS,
  CY_RULES_STEPS_DOCUMENT,
  CY_RULES_STEPS_CONCLUSION,
  CY_RULES_NOTICE_DAYS,
};
static const guint exam_fields[] = {
  CY_RULES_STEPS_EXAM,
  CY_RULES_EXAM_WRITTEN,
  CY_RULES_EXAM_INTERVIEW,
  CY_RULES_EXAM_RATIO,
};
static const guint inspect_fields[] = {
  CY_RULES_METHODS_MIN,  CY_RULES_VOICES_MIN,       CY_RULES_INSPECT_MONTHS,
  CY_RULES_BALLOT_FLOOR, CY_RULES_BALLOT_GROUP_MIN,
};
static const guint manage_fields[] = {
  CY_RULES_REVIEW_MONTHS,
  CY_RULES_FOLLOW_MONTHS,
  CY_RULES_SCREEN_MONTHS,
};
static const guint training_fields[] = {
  CY_RULES_DAY_HOURS,   CY_RULES_DAY_LIMIT,  CY_RULES_HOURS_RESERVE, CY_RULES_HOURS_POST,
  CY_RULES_HOURS_PARTY, CY_RULES_ONLINE_MAX, CY_RULES_LEAVE_MAX,
};
static const guint temper_fields[] = {
  CY_RULES_MENTOR_MONTHS, CY_RULES_MENTOR_LOAD,    CY_RULES_TALK_MONTHS,  CY_RULES_REPORT_MONTHS,
  CY_RULES_POSTING_DAYS,  CY_RULES_ABILITY_MONTHS, CY_RULES_ABILITY_RULE,
};
static const guint target_fields[] = {
  CY_RULES_YOUNG_AGE,    CY_RULES_TARGET_YOUNG,     CY_RULES_TARGET_WOMEN,
  CY_RULES_TARGET_PARTY, CY_RULES_TARGET_EDUCATION, CY_RULES_AGE_BANDS,
};
static const guint remind_fields[] = {
  CY_RULES_REMIND_AGE_MONTHS,   CY_RULES_REMIND_PROBATION_MONTHS, CY_RULES_REMIND_PENALTY_DAYS,
  CY_RULES_REMIND_STEP_DAYS,    CY_RULES_REMIND_REPLY_DAYS,       CY_RULES_REMIND_NOTICE_DAYS,
  CY_RULES_REMIND_POSTING_DAYS,
};

static const struct
{
  const char  *title;
  const guint *fields;
  guint        n_fields;
} sections[N_SECTIONS] = {
  { N_ ("Year and quota"), quota_fields, G_N_ELEMENTS (quota_fields) },
  { N_ ("Who may be a candidate"), person_fields, G_N_ELEMENTS (person_fields) },
  { N_ ("Way of selection"), route_fields, G_N_ELEMENTS (route_fields) },
  { N_ ("Open examination"), exam_fields, G_N_ELEMENTS (exam_fields) },
  { N_ ("Inspection and ballots"), inspect_fields, G_N_ELEMENTS (inspect_fields) },
  { N_ ("Management of the pool"), manage_fields, G_N_ELEMENTS (manage_fields) },
  { N_ ("Training hours"), training_fields, G_N_ELEMENTS (training_fields) },
  { N_ ("Mentors, postings and abilities"), temper_fields, G_N_ELEMENTS (temper_fields) },
  { N_ ("Structure due"), target_fields, G_N_ELEMENTS (target_fields) },
  { N_ ("Reminders"), remind_fields, G_N_ELEMENTS (remind_fields) },
};

/* ---- The list of years and levels ---- */

static const char *
get_note (CyRecord *rules)
{
  if (cy_record_get_id (rules) == 0)
    return _ ("These are example values. Set them by your own documents, then save.");
  if (cy_record_has (rules, CY_RULES_UNIT))
    return _ (
      "Goes before the rule set of the county, for this unit and what is below it, until its "
      "next one.");

  return _ ("Holds from this year until the next rule set.");
}

static void
show_set (CyRulesPanel *self, CyRecord *rules)
{
  gboolean is_example = cy_record_get_id (rules) == 0;

  self->shown = rules;
  for (guint i = 0; i < N_SECTIONS; i++)
    cy_form_section_set_record (CY_FORM_SECTION (self->sections[i]), rules);
  gtk_label_set_text (GTK_LABEL (self->note), get_note (rules));
  gtk_widget_set_css_classes (self->note,
                              (const char *[]){ is_example ? "warn" : "caption", NULL });
  gtk_widget_set_sensitive (self->save, is_example || cy_panel_get_unsaved (CY_PANEL (self)));
  gtk_widget_set_visible (self->delete, cy_record_has (rules, CY_RULES_UNIT));
}

static void
year_cb (GtkListBox *list, GtkListBoxRow *row, CyRulesPanel *self)
{
  if (row != NULL)
    show_set (self, g_ptr_array_index (self->rules, gtk_list_box_row_get_index (row)));
}

static char *
name_set (CyRulesPanel *self, CyRecord *rules)
{
  gint64      unit = cy_record_get_int (rules, CY_RULES_UNIT);
  int         year = (int) cy_record_get_int (rules, CY_RULES_YEAR);
  const char *name = g_hash_table_lookup (self->names, &unit);

  /* Translators: year, name of a township with rules of its own */
  return name != NULL ? g_strdup_printf (_ ("Year %d · %s"), year, name)
                      : g_strdup_printf (_ ("Year %d"), year);
}

static GtkWidget *
make_year (CyRulesPanel *self, CyRecord *rules)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  g_autofree char *text = name_set (self, rules);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return row;
}

static void
show_years (CyRulesPanel *self)
{
  GtkWidget *row;
  int        chosen = 0;

  while ((row = gtk_widget_get_first_child (self->years)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->years), row);
  for (guint i = 0; i < self->rules->len; i++)
    {
      CyRecord *rules = g_ptr_array_index (self->rules, i);

      gtk_list_box_append (GTK_LIST_BOX (self->years), make_year (self, rules));
      if (cy_record_get_int (rules, CY_RULES_YEAR) <= self->wanted_year &&
          cy_record_get_int (rules, CY_RULES_UNIT) == self->wanted_unit)
        chosen = (int) i;
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->years),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->years), chosen));
}

/* ---- Reading ---- */

typedef struct
{
  GPtrArray  *rules;
  GHashTable *names;
} Answer;

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->rules, g_ptr_array_unref);
  g_clear_pointer (&answer->names, g_hash_table_unref);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gboolean
add_name (CySqlRow *row, gpointer data, GError **error)
{
  gint64 unit = cy_sql_row_get_int (row, 0);

  g_hash_table_replace (data,
                        g_memdup2 (&unit, sizeof unit),
                        g_strdup (cy_sql_row_get_text (row, 1)));

  return TRUE;
}

static gboolean
has_county (GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    if (!cy_record_has (g_ptr_array_index (rules, i), CY_RULES_UNIT))
      return TRUE;

  return FALSE;
}

static gpointer
read_rules (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (Answer) answer = g_new0 (Answer, 1);
  CyRecord *example;

  answer->names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  answer->rules = cy_mapper_load_all (conn, CY_RULES, error);
  if (answer->rules == NULL ||
      !cy_sql_each (conn,
                    "SELECT id, coalesce(short_name, name) FROM unit"
                    " WHERE id IN (SELECT unit FROM rules WHERE deleted IS NULL)",
                    add_name,
                    answer->names,
                    error,
                    ""))
    return NULL;
  if (has_county (answer->rules))
    return g_steal_pointer (&answer);
  example = cy_rules_for_year (conn, *(int *) data, error);
  if (example == NULL)
    return NULL;
  g_ptr_array_insert (answer->rules, 0, example);

  return g_steal_pointer (&answer);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyRulesPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (answer == NULL)
    {
      cy_session_present_error (cy_panel_get_session (CY_PANEL (self)), error);
      return;
    }
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  self->rules = g_steal_pointer (&answer->rules);
  self->names = g_steal_pointer (&answer->names);
  show_years (self);
}

static void
reload (CyRulesPanel *self)
{
  const int year =
    cy_date_get_year (cy_session_get_base_date (cy_panel_get_session (CY_PANEL (self))));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (cy_panel_get_session (CY_PANEL (self)),
                   read_rules,
                   g_memdup2 (&year, sizeof year),
                   g_free,
                   (GDestroyNotify) answer_free,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* What is being edited is not swept away by changes elsewhere. */
static void
data_changed_cb (CySession *session, guint64 entities, CyRulesPanel *self)
{
  if (!cy_panel_get_unsaved (CY_PANEL (self)))
    reload (self);
}

/* ---- Changing ---- */

static void
changed_cb (CyFormSection *section, guint field, CyRulesPanel *self)
{
  cy_panel_set_unsaved (CY_PANEL (self), TRUE);
  gtk_widget_set_sensitive (self->save, TRUE);
}

/* One unit has one rule set a year. */
static gboolean
is_free (CyRulesPanel *self, CyRecord *rules)
{
  gint64 year = cy_record_get_int (rules, CY_RULES_YEAR);
  gint64 unit = cy_record_get_int (rules, CY_RULES_UNIT);

  for (guint i = 0; i < self->rules->len; i++)
    {
      CyRecord *other = g_ptr_array_index (self->rules, i);

      if (other != rules && cy_record_get_int (other, CY_RULES_YEAR) == year &&
          cy_record_get_int (other, CY_RULES_UNIT) == unit)
        return FALSE;
    }

  return year > 0;
}

static char *
explain (const CyRulesFault *fault)
{
  if (fault->kind == CY_RULES_OUT_OF_RANGE)
    return g_strdup_printf (_ ("Write a number from %d to %d."), fault->min, fault->max);
  if (fault->kind == CY_RULES_BELOW)
    /* Translators: the title of another field */
    return g_strdup_printf (_ ("This cannot be less than “%s”."),
                            _ (CY_RULES->fields[fault->other].title));

  if (fault->kind == CY_RULES_BAD_WEIGHTS)
    return g_strdup (_ ("The weights of both parts must make 100 %."));

  return g_strdup (_ ("Write ages that rise, between commas, such as 25,30,35."));
}

static CyFieldEditor *
find_editor (CyRulesPanel *self, guint field)
{
  CyFieldEditor *editor = NULL;

  for (guint i = 0; i < N_SECTIONS && editor == NULL; i++)
    editor = cy_form_section_find (CY_FORM_SECTION (self->sections[i]), field);

  return editor;
}

/* Whether the words of the routes are steps; else it is said at the first that are not. */
static gboolean
check_routes (CyRulesPanel *self)
{
  static const guint fields[] = {
    CY_RULES_STEPS,
    CY_RULES_STEPS_DOCUMENT,
    CY_RULES_STEPS_CONCLUSION,
    CY_RULES_STEPS_EXAM,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      CyFieldEditor *editor = find_editor (self, fields[i]);
      gboolean       is_good = cy_route_check_text (cy_record_get_text (self->shown, fields[i]));

      cy_field_editor_set_problem (editor,
                                   is_good ? NULL
                                           : _ ("Write names of steps, such as 推荐、初审、联审."),
                                   !is_good);
      if (!is_good)
        {
          gtk_widget_grab_focus (GTK_WIDGET (editor));
          return FALSE;
        }
    }

  return TRUE;
}

/* Every field says what is wrong with it; the first one is gone to. */
static gboolean
check (CyRulesPanel *self)
{
  CyFieldEditor *first = NULL;

  for (guint i = 0; i < N_SECTIONS; i++)
    cy_form_section_clear_problems (CY_FORM_SECTION (self->sections[i]));
  for (guint i = 0; i < CY_RULES_N_FIELDS; i++)
    {
      CyRulesFault     fault = cy_rules_check_field (self->shown, i);
      CyFieldEditor   *editor = fault.kind != CY_RULES_SOUND ? find_editor (self, i) : NULL;
      g_autofree char *words = editor != NULL ? explain (&fault) : NULL;

      if (editor == NULL)
        continue;
      cy_field_editor_set_problem (editor, words, TRUE);
      if (first == NULL)
        first = editor;
    }
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));

  return first == NULL;
}

static void
want (CyRulesPanel *self, CyRecord *rules)
{
  self->wanted_year = cy_record_get_int (rules, CY_RULES_YEAR);
  self->wanted_unit = cy_record_get_int (rules, CY_RULES_UNIT);
}

static void
save_cb (GtkButton *button, CyRulesPanel *self)
{
  CyFieldEditor   *year = cy_form_section_find (CY_FORM_SECTION (self->sections[0]), CY_RULES_YEAR);
  g_autofree char *name = NULL;

  for (guint i = 0; i < N_SECTIONS; i++)
    if (!cy_form_section_commit (CY_FORM_SECTION (self->sections[i])))
      return;
  if (!check (self))
    return;
  if (!is_free (self, self->shown))
    {
      cy_field_editor_set_problem (year,
                                   _ ("There is a rule set of this year for this unit already."),
                                   TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (year));
      return;
    }
  cy_field_editor_set_problem (year, NULL, FALSE);
  if (!check_routes (self))
    return;
  want (self, self->shown);
  name = g_strdup_printf (_ ("Rules of %d"), (int) self->wanted_year);
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  gtk_widget_set_sensitive (self->save, FALSE);
  cy_save_record (cy_panel_get_session (CY_PANEL (self)), self->shown, name, _ ("Rule set saved"));
}

/* A copy of what is shown; it is checked first, so that no fault is handed on. */
static CyRecord *
dup_shown (CyRulesPanel *self)
{
  CyRecord *copy;

  if (self->shown == NULL || !check (self))
    return NULL;
  copy = cy_record_new (CY_RULES);
  cy_record_assign (copy, self->shown);

  return copy;
}

static void
save_copy (CyRulesPanel *self, CyRecord *copy, const char *news)
{
  g_autofree char *name = NULL;

  want (self, copy);
  name = g_strdup_printf (_ ("Rules of %d"), (int) self->wanted_year);
  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  cy_save_record (cy_panel_get_session (CY_PANEL (self)), copy, name, news);
}

static void
copy_cb (GtkButton *button, CyRulesPanel *self)
{
  g_autoptr (CyRecord) copy = dup_shown (self);
  gint64 year;

  if (copy == NULL)
    return;
  year = cy_record_get_int (copy, CY_RULES_YEAR);
  do
    cy_record_set_int (copy, CY_RULES_YEAR, ++year);
  while (!is_free (self, copy));
  save_copy (self, copy, _ ("Rule set copied to the next year"));
}

static void
copied_cb (CyRecord *copy, gpointer user_data)
{
  CyRulesPanel *self = user_data;

  if (is_free (self, copy))
    save_copy (self, copy, _ ("Rule set copied"));
  else
    cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("There is a rule set of this year for this unit already."),
                       _ ("Choose another year or unit, or change the one that is there."));
}

static void
copy_to_cb (GtkButton *button, CyRulesPanel *self)
{
  static const guint fields[] = { CY_RULES_YEAR, CY_RULES_UNIT, CY_RULES_NAME };
  g_autoptr (CyRecord) copy = dup_shown (self);

  if (copy == NULL)
    return;
  cy_record_unset (copy, CY_RULES_NAME);
  cy_record_dialog_present (GTK_WIDGET (self),
                            cy_panel_get_session (CY_PANEL (self)),
                            &(CyRecordDialog){
                              .heading = _ ("Copy the Rule Set"),
                              .text = _ ("The copy goes before the rule set of the county, for the "
                                         "unit and what is below it. Without a unit it is one of "
                                         "the county."),
                              .accept = _ ("Copy"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            copy,
                            copied_cb,
                            self);
}

/* Without its own, a township goes by the rules of the county again. */
static void
delete_cb (GtkButton *button, CyRulesPanel *self)
{
  g_autofree char *name = name_set (self, self->shown);
  g_autofree char *step = g_strdup_printf (_ ("Delete the rules: %s"), name);

  cy_panel_set_unsaved (CY_PANEL (self), FALSE);
  self->wanted_unit = 0;
  cy_save_deletion (cy_panel_get_session (CY_PANEL (self)),
                    self->shown,
                    step,
                    _ ("Rule set deleted; the rules of the county hold again"));
}

/* ---- Layout ---- */

static GtkWidget *
make_years (CyRulesPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *copy = gtk_button_new_with_label (_ ("Copy to Next Year"));
  GtkWidget *copy_to = gtk_button_new_with_label (_ ("Copy for a Unit…"));

  self->delete = gtk_button_new_with_label (_ ("Delete"));

  self->years = gtk_list_box_new ();
  gtk_widget_add_css_class (self->years, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->years),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rule sets"),
                                  -1);
  g_signal_connect (self->years, "row-selected", G_CALLBACK (year_cb), self);
  g_signal_connect (copy, "clicked", G_CALLBACK (copy_cb), self);
  g_signal_connect (copy_to, "clicked", G_CALLBACK (copy_to_cb), self);
  g_signal_connect (self->delete, "clicked", G_CALLBACK (delete_cb), self);
  gtk_box_append (GTK_BOX (box), self->years);
  gtk_box_append (GTK_BOX (box), copy);
  gtk_box_append (GTK_BOX (box), copy_to);
  gtk_box_append (GTK_BOX (box), self->delete);

  return box;
}

static GtkWidget *
make_section (CyRulesPanel *self, guint nth)
{
  const guint *fields = sections[nth].fields;
  GtkWidget   *section = cy_form_section_new (cy_panel_get_session (CY_PANEL (self)),
                                            _ (sections[nth].title),
                                            CY_RULES,
                                            fields,
                                            sections[nth].n_fields);

  cy_form_section_set_columns (CY_FORM_SECTION (section), N_COLUMNS);
  for (guint i = 0; i < sections[nth].n_fields; i++)
    cy_field_editor_set_hint (cy_form_section_find (CY_FORM_SECTION (section), fields[i]),
                              cy_rules_hint_get (fields[i]));
  g_signal_connect (section, "changed", G_CALLBACK (changed_cb), self);

  return section;
}

static GtkWidget *
make_form (CyRulesPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_set_hexpand (self->note, TRUE);
  self->save = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save, "primary");
  gtk_widget_set_valign (self->save, GTK_ALIGN_CENTER);
  g_signal_connect (self->save, "clicked", G_CALLBACK (save_cb), self);
  gtk_box_append (GTK_BOX (head), self->note);
  gtk_box_append (GTK_BOX (head), self->save);
  gtk_box_append (GTK_BOX (box), head);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      self->sections[i] = make_section (self, i);
      gtk_box_append (GTK_BOX (box), self->sections[i]);
    }
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
cy_rules_panel_dispose (GObject *object)
{
  CyRulesPanel *self = CY_RULES_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);

  G_OBJECT_CLASS (cy_rules_panel_parent_class)->dispose (object);
}

static void
cy_rules_panel_class_init (CyRulesPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_rules_panel_dispose;
}

static void
cy_rules_panel_init (CyRulesPanel *self)
{
  cy_panel_set_words (CY_PANEL (self),
                      _ ("Rules"),
                      _ ("Every threshold of the program, by year and level. Each save is a step "
                         "that can be "
                         "undone."));
}

/**
 * cy_rules_panel_new:
 * @session: the open library
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
cy_rules_panel_new (CySession *session)
{
  CyRulesPanel *self = g_object_new (CY_TYPE_RULES_PANEL, NULL);
  GtkWidget    *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  cy_panel_set_session (CY_PANEL (self), session);
  self->wanted_year = cy_date_get_year (cy_session_get_base_date (session));
  gtk_box_append (GTK_BOX (columns), make_years (self));
  gtk_box_append (GTK_BOX (columns), make_form (self));
  gtk_box_append (GTK_BOX (self), columns);
  g_signal_connect_object (session, "data-changed", G_CALLBACK (data_changed_cb), self, 0);
  reload (self);

  return GTK_WIDGET (self);
}
