/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The fields of a rule set in their sections, each with what it is for and what is wrong with it.
 */
#include "cy-rules-form.h"

#include "cy-form.h"
#include "cy-route.h"
#include "cy-rules-hints.h"
#include "cy-rules.h"

#include <glib/gi18n.h>

#define N_SECTIONS 11
#define N_COLUMNS 2
#define SECTION_SPACING 14

struct _CyRulesForm
{
  GtkBox parent_instance;

  GtkWidget *sections[N_SECTIONS];
  CyRecord  *rules;
};

G_DEFINE_FINAL_TYPE (CyRulesForm, cy_rules_form, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
static const guint assess_fields[] = {
  CY_RULES_POOR_YEARS,
};
static const guint target_fields[] = {
  CY_RULES_YOUNG_AGE,    CY_RULES_TARGET_YOUNG,     CY_RULES_TARGET_WOMEN,
  CY_RULES_TARGET_PARTY, CY_RULES_TARGET_EDUCATION, CY_RULES_AGE_BANDS,
};
static const guint remind_fields[] = {
  CY_RULES_REMIND_AGE_MONTHS,   CY_RULES_REMIND_PROBATION_MONTHS, CY_RULES_REMIND_PENALTY_DAYS,
  CY_RULES_REMIND_STEP_DAYS,    CY_RULES_REMIND_REPLY_DAYS,       CY_RULES_REMIND_NOTICE_DAYS,
  CY_RULES_REMIND_POSTING_DAYS, CY_RULES_REMIND_ASSESS_DAYS,
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
  { N_ ("Assessment"), assess_fields, G_N_ELEMENTS (assess_fields) },
  { N_ ("Structure due"), target_fields, G_N_ELEMENTS (target_fields) },
  { N_ ("Reminders"), remind_fields, G_N_ELEMENTS (remind_fields) },
};

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
find_editor (CyRulesForm *self, guint field)
{
  CyFieldEditor *editor = NULL;

  for (guint i = 0; i < N_SECTIONS && editor == NULL; i++)
    editor = cy_form_section_find (CY_FORM_SECTION (self->sections[i]), field);

  return editor;
}

/* Whether the words of the routes are steps; else it is said at the first that are not. */
static gboolean
check_routes (CyRulesForm *self)
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
      gboolean       is_good = cy_route_check_text (cy_record_get_text (self->rules, fields[i]));

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

static void
changed_cb (CyFormSection *section, guint field, CyRulesForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_section (CyRulesForm *self, CySession *session, guint nth)
{
  const guint *fields = sections[nth].fields;
  GtkWidget   *section = cy_form_section_new (session,
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

static void
cy_rules_form_dispose (GObject *object)
{
  g_clear_object (&CY_RULES_FORM (object)->rules);

  G_OBJECT_CLASS (cy_rules_form_parent_class)->dispose (object);
}

static void
cy_rules_form_class_init (CyRulesFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_rules_form_dispose;

  /**
   * CyRulesForm::changed:
   * @self: the form
   *
   * Somebody has typed or chosen something.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_RULES_FORM,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_rules_form_init (CyRulesForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SECTION_SPACING);
}

/**
 * cy_rules_form_new:
 * @session: the open library
 *
 * Returns: (transfer floating): a form that shows nothing yet
 */
GtkWidget *
cy_rules_form_new (CySession *session)
{
  CyRulesForm *self = g_object_new (CY_TYPE_RULES_FORM, NULL);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      self->sections[i] = make_section (self, session, i);
      gtk_box_append (GTK_BOX (self), self->sections[i]);
    }

  return GTK_WIDGET (self);
}

/**
 * cy_rules_form_set_rules:
 * @self: a form
 * @rules: a rule set, which is changed as somebody types
 */
void
cy_rules_form_set_rules (CyRulesForm *self, CyRecord *rules)
{
  g_set_object (&self->rules, rules);
  for (guint i = 0; i < N_SECTIONS; i++)
    cy_form_section_set_record (CY_FORM_SECTION (self->sections[i]), rules);
}

/**
 * cy_rules_form_check:
 * @self: a form that shows a rule set
 *
 * Every field says what is wrong with it; the first one is gone to.
 *
 * Returns: whether nothing is
 */
gboolean
cy_rules_form_check (CyRulesForm *self)
{
  CyFieldEditor *first = NULL;

  for (guint i = 0; i < N_SECTIONS; i++)
    cy_form_section_clear_problems (CY_FORM_SECTION (self->sections[i]));
  for (guint i = 0; i < CY_RULES_N_FIELDS; i++)
    {
      CyRulesFault     fault = cy_rules_check_field (self->rules, i);
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

/**
 * cy_rules_form_commit:
 * @self: a form that shows a rule set
 *
 * Takes over what was typed, and checks it.
 *
 * Returns: whether the rule set can be saved
 */
gboolean
cy_rules_form_commit (CyRulesForm *self)
{
  for (guint i = 0; i < N_SECTIONS; i++)
    if (!cy_form_section_commit (CY_FORM_SECTION (self->sections[i])))
      return FALSE;

  return cy_rules_form_check (self) && check_routes (self);
}

/**
 * cy_rules_form_refuse:
 * @self: a form
 * @field: index of a field of a rule set
 * @why: a translated sentence
 *
 * Says at @field why the rule set cannot be saved, and goes there.
 */
void
cy_rules_form_refuse (CyRulesForm *self, guint field, const char *why)
{
  CyFieldEditor *editor = find_editor (self, field);

  cy_field_editor_set_problem (editor, why, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (editor));
}
