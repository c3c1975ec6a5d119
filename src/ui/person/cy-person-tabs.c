/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The tabs of a person: what is in which, and where a field is found. */
#include "cy-person-tabs.h"

#include "cy-ability-view.h"
#include "cy-assess-view.h"
#include "cy-ballot-lines.h"
#include "cy-documents-bar.h"
#include "cy-follow-up.h"
#include "cy-form.h"
#include "cy-history-view.h"
#include "cy-inspect-view.h"
#include "cy-mentor-view.h"
#include "cy-parts-editor.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-plan.h"
#include "cy-pool.h"
#include "cy-posting-view.h"
#include "cy-posting.h"
#include "cy-section-title.h"
#include "cy-stack.h"
#include "cy-step-papers.h"
#include "cy-steps-view.h"
#include "cy-tab-row.h"
#include "cy-training-view.h"

#include <glib/gi18n.h>

/* ---- What is where ---- */

static const guint identity_fields[] = {
  CY_PERSON_NAME,         CY_PERSON_PINYIN,      CY_PERSON_GENDER,
  CY_PERSON_ID_NUMBER,    CY_PERSON_BIRTH,       CY_PERSON_ETHNIC,
  CY_PERSON_NATIVE_PLACE, CY_PERSON_BIRTH_PLACE, CY_PERSON_HEALTH,
};
static const guint party_fields[] = {
  CY_PERSON_POLITICAL,
  CY_PERSON_PARTY_DATE,
  CY_PERSON_PARTY_STAGE,
  CY_PERSON_WORK_DATE,
};
static const guint work_fields[] = {
  CY_PERSON_UNIT,       CY_PERSON_SOURCE, CY_PERSON_OCCUPATION, CY_PERSON_SPECIALTY,
  CY_PERSON_TECH_TITLE, CY_PERSON_PHONE,  CY_PERSON_ADDRESS,
};
static const guint note_fields[] = { CY_PERSON_RECOGNITION, CY_PERSON_NOTE };

static const struct
{
  const char  *title;
  const guint *fields;
  guint        n_fields;
} basics[] = {
  { N_ ("Identity"), identity_fields, G_N_ELEMENTS (identity_fields) },
  { N_ ("Party and work"), party_fields, G_N_ELEMENTS (party_fields) },
  { N_ ("Village and contact"), work_fields, G_N_ELEMENTS (work_fields) },
  { N_ ("Notes"), note_fields, G_N_ELEMENTS (note_fields) },
};

/* The tab that three kinds of parts share. */
#define FOLLOW "follow"

static const struct
{
  const CyEntity *entity;
  const char     *id;
  const char     *title;
  const char     *add;
  const char     *empty;
} parts[] = {
  { &cy_entry_entity,
    "pool",
    N_ ("Pool"),
    N_ ("Add a Pool Entry"),
    N_ ("This person has never been in the pool.") },
  { &cy_education_entity,
    "education",
    N_ ("Education"),
    N_ ("Add a Course of Study"),
    N_ ("No education is recorded yet.") },
  { &cy_resume_entity,
    "resume",
    N_ ("Résumé"),
    N_ ("Add a Period"),
    N_ ("No résumé is recorded yet.") },
  { &cy_family_entity,
    "family",
    N_ ("Family"),
    N_ ("Add a Family Member"),
    N_ ("No family member is recorded yet.") },
  { &cy_post_entity, "posts", N_ ("Posts held"), N_ ("Add a Post"), N_ ("No post is recorded.") },
  { &cy_award_entity,
    "awards",
    N_ ("Rewards and penalties"),
    N_ ("Add a Reward or Penalty"),
    N_ ("No reward or penalty is recorded.") },
  { &cy_follow_up_entity,
    FOLLOW,
    N_ ("Follow-up"),
    N_ ("Note Something"),
    N_ ("Nothing was noted yet.") },
  { &cy_screening_entity,
    FOLLOW,
    N_ ("Political screening"),
    N_ ("Add a Screening"),
    N_ ("No political screening is recorded.") },
  { &cy_adjustment_entity,
    FOLLOW,
    N_ ("Adjustments"),
    NULL, /* each changes the pool entry, too */
    N_ ("No adjustment is recorded.") },
  { &cy_growth_plan_entity,
    "plans",
    N_ ("Growth plans"),
    NULL, /* each is made from a template, with its measures */
    N_ ("No growth plan is recorded. Plans are made under Cultivation.") },
  { &cy_exemption_entity,
    "exceptions",
    N_ ("Recorded exceptions"),
    N_ ("Add an Exception"),
    N_ ("No exception is recorded.") },
  { &cy_attachment_entity,
    "documents",
    N_ ("Documents"),
    NULL, /* each comes with its file */
    N_ ("No document is recorded.") },
};

struct _CyPersonTabs
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *stack;
  GtkWidget *sections[G_N_ELEMENTS (basics)];
  GtkWidget *editors[G_N_ELEMENTS (parts)];
  GtkWidget *documents;
  GtkWidget *steps;
  GtkWidget *papers;
  GtkWidget *ballots;
  GtkWidget *inspections;
  GtkWidget *postings;
  GtkWidget *abilities;
  GtkWidget *training;
  GtkWidget *mentoring;
  GtkWidget *assessed;
  GtkWidget *history;

  CySession *session;
  CyDossier *dossier;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyPersonTabs, cy_person_tabs, GTK_TYPE_WIDGET)

static void
section_changed_cb (CyFormSection *section, guint field, CyPersonTabs *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
parts_changed_cb (CyPartsEditor *editor, CyPersonTabs *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_history (CyPersonTabs *self)
{
  gint64 id = self->dossier != NULL ? cy_record_get_id (cy_dossier_get_person (self->dossier)) : 0;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "history") == 0)
    cy_history_view_show (CY_HISTORY_VIEW (self->history), id);
}

static void
chosen_cb (CyTabRow *bar, const char *id, CyPersonTabs *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), id);
  show_history (self);
}

/* ---- Layout ---- */

static void
add_tab (CyPersonTabs *self, const char *id, const char *title, GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (child, "tab-body");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), scrolled, id);
  cy_tab_row_add (CY_TAB_ROW (self->bar), id, title);
}

static GtkWidget *
make_basics (CyPersonTabs *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  for (guint i = 0; i < G_N_ELEMENTS (basics); i++)
    {
      self->sections[i] = cy_form_section_new (self->session,
                                               _ (basics[i].title),
                                               CY_PERSON,
                                               basics[i].fields,
                                               basics[i].n_fields);
      g_signal_connect (self->sections[i], "changed", G_CALLBACK (section_changed_cb), self);
      gtk_box_append (GTK_BOX (box), self->sections[i]);
    }

  return box;
}

/* An entry has the way that led to it above it. */
static GtkWidget *
make_pool (CyPersonTabs *self, guint nth)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->steps = cy_steps_view_new (self->session);
  gtk_box_append (GTK_BOX (box), self->steps);
  self->papers = cy_step_papers_new (self->session);
  gtk_box_append (GTK_BOX (box), self->papers);
  self->ballots = cy_ballot_lines_new (self->session);
  gtk_box_append (GTK_BOX (box), self->ballots);
  gtk_box_append (GTK_BOX (box), cy_section_title_new (_ ("Pool entries"), NULL));
  gtk_box_append (GTK_BOX (box), self->editors[nth]);

  return box;
}

/* Three kinds below each other, each under its name. */
static GtkWidget *
make_follow (CyPersonTabs *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (parts[i].id, FOLLOW))
      {
        gtk_box_append (GTK_BOX (box), cy_section_title_new (_ (parts[i].title), NULL));
        gtk_box_append (GTK_BOX (box), self->editors[i]);
      }

  return box;
}

/* Documents have files behind them, too. */
static GtkWidget *
make_parts (CyPersonTabs *self, guint nth)
{
  GtkWidget *box;

  if (parts[nth].entity == CY_ENTRY)
    return make_pool (self, nth);
  if (g_str_equal (parts[nth].id, FOLLOW))
    return make_follow (self);
  if (parts[nth].entity != CY_ATTACHMENT)
    return self->editors[nth];
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  self->documents = cy_documents_bar_new (self->session);
  gtk_box_append (GTK_BOX (box), self->documents);
  gtk_box_append (GTK_BOX (box), self->editors[nth]);

  return box;
}

static void
fill (CyPersonTabs *self)
{
  add_tab (self, "basics", _ ("Basics"), make_basics (self));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      self->editors[i] = cy_parts_editor_new (self->session,
                                              parts[i].entity,
                                              parts[i].add != NULL ? _ (parts[i].add) : NULL,
                                              _ (parts[i].empty));
      g_signal_connect (self->editors[i], "changed", G_CALLBACK (parts_changed_cb), self);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (i == 0 || !g_str_equal (parts[i].id, parts[i - 1].id))
      add_tab (self, parts[i].id, _ (parts[i].title), make_parts (self, i));
  self->inspections = cy_inspect_view_new (self->session);
  add_tab (self, "inspections", _ ("Inspection"), self->inspections);
  self->postings = cy_posting_view_new (self->session);
  add_tab (self, "postings", _ ("Postings"), self->postings);
  self->abilities = cy_ability_view_new (self->session);
  add_tab (self, "abilities", _ ("Abilities"), self->abilities);
  self->training = cy_training_view_new (self->session);
  add_tab (self, "training", _ ("Training"), self->training);
  self->mentoring = cy_mentor_view_new (self->session);
  add_tab (self, "mentoring", _ ("Mentoring"), self->mentoring);
  self->assessed = cy_assess_view_new (self->session);
  add_tab (self, "assessed", _ ("Assessment"), self->assessed);
  self->history = cy_history_view_new (self->session);
  add_tab (self, "history", _ ("History"), self->history);
  cy_tab_row_set_current (CY_TAB_ROW (self->bar), "basics");
}

/* ---- Class ---- */

static void
cy_person_tabs_dispose (GObject *object)
{
  CyPersonTabs *self = CY_PERSON_TABS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_person_tabs_parent_class)->dispose (object);
}

static void
cy_person_tabs_class_init (CyPersonTabsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_person_tabs_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyPersonTabs::changed: the user changed something in one of the tabs */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_PERSON_TABS,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_person_tabs_init (CyPersonTabs *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->bar = cy_tab_row_new ();
  g_signal_connect (self->bar, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_add_css_class (self->bar, "tab-bar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->bar);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  self->stack = cy_stack_new ();
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_person_tabs_new (CySession *session)
{
  CyPersonTabs *self = g_object_new (CY_TYPE_PERSON_TABS, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * cy_person_tabs_set_dossier:
 * @self: the tabs
 * @dossier: (nullable): what they show and edit, at once
 */
void
cy_person_tabs_set_dossier (CyPersonTabs *self, CyDossier *dossier)
{
  gint64 person = dossier != NULL ? cy_record_get_id (cy_dossier_get_person (dossier)) : 0;

  g_set_object (&self->dossier, dossier);
  for (guint i = 0; i < G_N_ELEMENTS (basics); i++)
    cy_form_section_set_record (CY_FORM_SECTION (self->sections[i]),
                                dossier != NULL ? cy_dossier_get_person (dossier) : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    cy_parts_editor_set_dossier (CY_PARTS_EDITOR (self->editors[i]), dossier);
  cy_documents_bar_set_dossier (CY_DOCUMENTS_BAR (self->documents), dossier);
  cy_steps_view_show (CY_STEPS_VIEW (self->steps), person);
  cy_step_papers_set_dossier (CY_STEP_PAPERS (self->papers), dossier);
  cy_ballot_lines_show (CY_BALLOT_LINES (self->ballots), person);
  cy_inspect_view_show (CY_INSPECT_VIEW (self->inspections), person);
  cy_posting_view_show (CY_POSTING_VIEW (self->postings), person, 0);
  cy_ability_view_show (CY_ABILITY_VIEW (self->abilities), person);
  cy_training_view_show (CY_TRAINING_VIEW (self->training), person);
  cy_mentor_view_show (CY_MENTOR_VIEW (self->mentoring), person);
  cy_assess_view_show (CY_ASSESS_VIEW (self->assessed),
                       person,
                       dossier != NULL
                         ? cy_record_get_text (cy_dossier_get_person (dossier), CY_PERSON_NAME)
                         : NULL);
  show_history (self);
}

/**
 * cy_person_tabs_set_unsaved:
 * @self: the tabs
 * @unsaved: whether something was changed that is not saved; steps, inspections and mentoring
 *   wait until it is
 */
void
cy_person_tabs_set_unsaved (CyPersonTabs *self, gboolean unsaved)
{
  cy_steps_view_set_waiting (CY_STEPS_VIEW (self->steps), unsaved);
  cy_step_papers_set_waiting (CY_STEP_PAPERS (self->papers), unsaved);
  cy_inspect_view_set_waiting (CY_INSPECT_VIEW (self->inspections), unsaved);
  cy_posting_view_set_waiting (CY_POSTING_VIEW (self->postings), unsaved);
  cy_ability_view_set_waiting (CY_ABILITY_VIEW (self->abilities), unsaved);
  cy_mentor_view_set_waiting (CY_MENTOR_VIEW (self->mentoring), unsaved);
}

/**
 * cy_person_tabs_commit:
 * @self: the tabs
 *
 * Returns: whether everything that is still being typed could be understood; else the first that
 *   could not is shown
 */
gboolean
cy_person_tabs_commit (CyPersonTabs *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (basics); i++)
    if (!cy_form_section_commit (CY_FORM_SECTION (self->sections[i])))
      {
        cy_person_tabs_show (self, "basics");
        return FALSE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!cy_parts_editor_commit (CY_PARTS_EDITOR (self->editors[i])))
      {
        cy_person_tabs_show (self, parts[i].id);
        return FALSE;
      }

  return TRUE;
}

static CyFieldEditor *
find (CyPersonTabs *self, const CyEntity *entity, guint index, int field, const char **tab)
{
  CyFieldEditor *editor = NULL;

  *tab = entity == CY_POSTING ? "postings" : "basics";
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].entity == entity)
      {
        *tab = parts[i].id;
        return field >= 0 ? cy_parts_editor_find (CY_PARTS_EDITOR (self->editors[i]), index, field)
                          : NULL;
      }
  for (guint i = 0; i < G_N_ELEMENTS (basics) && editor == NULL && field >= 0; i++)
    editor = cy_form_section_find (CY_FORM_SECTION (self->sections[i]), field);

  return editor;
}

static void
clear_problems (CyPersonTabs *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (basics); i++)
    cy_form_section_clear_problems (CY_FORM_SECTION (self->sections[i]));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    cy_parts_editor_clear_problems (CY_PARTS_EDITOR (self->editors[i]));
}

/**
 * cy_person_tabs_set_problems:
 * @self: the tabs
 * @problems: (element-type CyProblem): each is shown at its field
 * @only_filled: whether empty fields are left in peace
 */
void
cy_person_tabs_set_problems (CyPersonTabs *self, GPtrArray *problems, gboolean only_filled)
{
  clear_problems (self);
  for (guint i = 0; i < problems->len; i++)
    {
      const CyProblem *problem = g_ptr_array_index (problems, i);
      const char      *tab;
      CyFieldEditor   *editor = find (self, problem->entity, problem->index, problem->field, &tab);
      g_autofree char *message = NULL;

      /* What cannot be understood at all has its own message. */
      if (editor == NULL || problem->exempted || !cy_field_editor_get_valid (editor) ||
          cy_field_editor_has_problem (editor) ||
          (only_filled && !cy_field_editor_get_filled (editor)))
        continue;
      message = cy_problem_dup_words (problem);
      cy_field_editor_set_problem (editor, message, cy_problem_is_error (problem));
    }
  for (guint i = 0; i < G_N_ELEMENTS (basics); i++)
    cy_form_section_update_count (CY_FORM_SECTION (self->sections[i]));
}

/**
 * cy_person_tabs_offer:
 * @self: the tabs
 * @field: of the person, with a problem
 * @label: words of a button, translated
 * @action: what it does
 */
void
cy_person_tabs_offer (CyPersonTabs *self, guint field, const char *label, const char *action)
{
  const char    *tab;
  CyFieldEditor *editor = find (self, CY_PERSON, 0, (int) field, &tab);

  if (editor != NULL && cy_field_editor_has_problem (editor))
    cy_field_editor_offer (editor, label, action);
}

/**
 * cy_person_tabs_go_to:
 * @self: the tabs
 * @entity: of the record
 * @index: which of the parts
 * @field: -1 for the tab as a whole
 *
 * Shows a field and gives it the focus.
 */
void
cy_person_tabs_go_to (CyPersonTabs *self, const CyEntity *entity, guint index, int field)
{
  const char    *tab;
  CyFieldEditor *editor = find (self, entity, index, field, &tab);

  cy_person_tabs_show (self, tab);
  if (editor != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (editor));
}

/**
 * cy_person_tabs_show:
 * @self: the tabs
 * @id: of a tab
 */
void
cy_person_tabs_show (CyPersonTabs *self, const char *id)
{
  cy_tab_row_set_current (CY_TAB_ROW (self->bar), id);
  chosen_cb (CY_TAB_ROW (self->bar), id, self);
}
