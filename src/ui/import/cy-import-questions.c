/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What only a person can say about an import: what holds for all rows, and what was not
 * understood. Words are remembered for the next file. */
#include "cy-import-questions.h"

#include "cy-code-choice.h"
#include "cy-import-answer.h"
#include "cy-import-words.h"
#include "cy-section-title.h"
#include "cy-unit-choice.h"

#include <glib/gi18n.h>

/* A new county brings hundreds of villages, all of them to be made. */
#define MAX_VILLAGES 60
#define MAX_QUESTIONS 100

struct _CyImportQuestions
{
  GtkBox parent_instance;

  GtkWidget *unit;
  GtkWidget *tier;
  GtkWidget *state;
  GtkWidget *mode;
  GtkWidget *county_row;
  GtkWidget *county;
  GtkWidget *questions_head;
  GtkWidget *questions;
  GtkWidget *villages_head;
  GtkWidget *villages_note;
  GtkWidget *villages;
  GtkWidget *clear;

  CyImportJob *job;
  char        *shown; /* which questions and villages, so that answers do not move them */
  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (CyImportQuestions, cy_import_questions, GTK_TYPE_BOX)

/* ---- What holds for all rows ---- */

static void
unit_chosen_cb (CyUnitChoice *choice, CyImportQuestions *self)
{
  if (!self->filling)
    cy_import_job_set_default_unit (self->job, cy_unit_choice_get_unit (choice));
}

static void
code_chosen_cb (CyCodeChoice *choice, CyImportQuestions *self)
{
  if (!self->filling)
    cy_import_job_set_defaults (self->job,
                                cy_code_choice_get_code (CY_CODE_CHOICE (self->tier)),
                                cy_code_choice_get_code (CY_CODE_CHOICE (self->state)));
}

static void
mode_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, CyImportQuestions *self)
{
  if (!self->filling)
    cy_import_job_set_mode (self->job, gtk_drop_down_get_selected (choice));
}

static void
county_cb (GtkEntry *entry, CyImportQuestions *self)
{
  if (self->job != NULL)
    cy_import_job_set_county (self->job, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
county_left_cb (GtkEventControllerFocus *focus, CyImportQuestions *self)
{
  county_cb (GTK_ENTRY (self->county), self);
}

static void
fill_options (CyImportQuestions *self)
{
  const CyImportOptions *options = cy_import_job_get_options (self->job);

  self->filling = TRUE;
  if (cy_unit_choice_get_unit (CY_UNIT_CHOICE (self->unit)) != options->default_unit)
    cy_unit_choice_set_unit (CY_UNIT_CHOICE (self->unit), options->default_unit);
  cy_code_choice_set_code (CY_CODE_CHOICE (self->tier), options->tier);
  cy_code_choice_set_code (CY_CODE_CHOICE (self->state), options->state);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->mode), options->mode);
  self->filling = FALSE;
}

/* ---- What was not understood ---- */

static void
empty_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
make_row (const char *text, const char *caption, GtkWidget *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (text);
  GtkWidget *more = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (more), 0);
  gtk_label_set_wrap (GTK_LABEL (more), TRUE);
  gtk_widget_add_css_class (more, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), more);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), control);

  return row;
}

static void
fill_questions (CyImportQuestions *self)
{
  GPtrArray *questions = cy_import_job_get_questions (self->job);

  empty_box (self->questions);
  for (guint i = 0; i < MIN (questions->len, MAX_QUESTIONS); i++)
    {
      const CyImportQuestion *question = g_ptr_array_index (questions, i);
      g_autofree char        *text = g_strdup_printf (_ ("“%s”"), question->raw);
      g_autofree char        *rows =
        g_strdup_printf (ngettext ("%u row", "%u rows", question->n_rows), question->n_rows);
      g_autofree char *caption =
        g_strdup_printf ("%s · %s", _ (cy_target_get_title (question->target)), rows);

      gtk_box_append (GTK_BOX (self->questions),
                      make_row (text, caption, cy_import_answer_new (self->job, question)));
    }
  gtk_widget_set_visible (self->questions_head, questions->len > 0);
}

static void
fill_villages (CyImportQuestions *self)
{
  const CyImportDraft *draft = cy_import_job_get_draft (self->job);
  g_autofree char     *note = NULL;

  empty_box (self->villages);
  for (guint i = 0; i < MIN (draft->villages->len, MAX_VILLAGES); i++)
    {
      const CyImportVillage *village = g_ptr_array_index (draft->villages, i);
      g_autofree char       *rows =
        g_strdup_printf (ngettext ("%u row", "%u rows", village->n_rows), village->n_rows);

      gtk_box_append (GTK_BOX (self->villages),
                      make_row (village->label,
                                rows,
                                cy_import_answer_new_place (self->job, village)));
    }
  if (draft->n_made > 0)
    note = g_strdup_printf (ngettext ("%u place is made and marked to be checked.",
                                      "%u places are made and marked to be checked.",
                                      draft->n_made),
                            draft->n_made);
  gtk_label_set_text (GTK_LABEL (self->villages_note), note != NULL ? note : "");
  gtk_widget_set_visible (self->villages_note, note != NULL);
  gtk_widget_set_visible (self->villages_head, draft->villages->len > 0);
}

static char *
describe (CyImportQuestions *self, const CyImportDraft *draft)
{
  GString   *text = g_string_new (NULL);
  GPtrArray *questions = cy_import_job_get_questions (self->job);

  for (guint i = 0; i < questions->len; i++)
    {
      const CyImportQuestion *question = g_ptr_array_index (questions, i);

      g_string_append_printf (text, "%d %s\n", question->target, question->raw);
    }
  for (guint i = 0; i < draft->villages->len; i++)
    g_string_append_printf (text,
                            "%s\n",
                            ((CyImportVillage *) g_ptr_array_index (draft->villages, i))->key);

  return g_string_free (text, FALSE);
}

static void
planned_cb (CyImportJob *job, CyImportQuestions *self)
{
  const CyImportDraft   *draft = cy_import_job_get_draft (job);
  const CyImportOptions *options = cy_import_job_get_options (job);
  g_autofree char       *shown = NULL;

  fill_options (self);
  if (draft == NULL)
    {
      g_clear_pointer (&self->shown, g_free);
      return;
    }
  gtk_widget_set_visible (self->county_row, draft->lacks_county || options->county_name != NULL);
  gtk_widget_set_visible (self->clear,
                          draft->villages->len == 0 && cy_import_job_get_questions (job)->len == 0);
  shown = describe (self, draft);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  fill_questions (self);
  fill_villages (self);
}

/* ---- Class ---- */

static void
cy_import_questions_dispose (GObject *object)
{
  CyImportQuestions *self = CY_IMPORT_QUESTIONS (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (cy_import_questions_parent_class)->dispose (object);
}

static void
cy_import_questions_finalize (GObject *object)
{
  g_free (CY_IMPORT_QUESTIONS (object)->shown);

  G_OBJECT_CLASS (cy_import_questions_parent_class)->finalize (object);
}

static void
cy_import_questions_class_init (CyImportQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_questions_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_import_questions_finalize;
}

static GtkWidget *
add_option (CyImportQuestions *self, const char *text, const char *caption, GtkWidget *control)
{
  GtkWidget *row = make_row (text, caption, control);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text,
                                  -1);
  gtk_box_append (GTK_BOX (self), row);

  return row;
}

static GtkWidget *
make_modes (void)
{
  GtkStringList *modes = gtk_string_list_new (NULL);

  for (CyImportMode mode = CY_IMPORT_FILL; mode <= CY_IMPORT_SKIP; mode++)
    gtk_string_list_append (modes, cy_import_word_for_mode (mode));

  return gtk_drop_down_new (G_LIST_MODEL (modes), NULL);
}

static GtkWidget *
add_list (CyImportQuestions *self, const char *title, const char *caption, GtkWidget **head)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  *head = cy_section_title_new (title, caption);
  gtk_widget_set_margin_top (*head, 8);
  gtk_widget_set_visible (*head, FALSE);
  gtk_box_append (GTK_BOX (self), *head);
  gtk_box_append (GTK_BOX (self), box);

  return box;
}

static void
add_options (CyImportQuestions *self, CySession *session)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_append (GTK_BOX (self), cy_section_title_new (_ ("For all rows"), NULL));
  self->county = gtk_entry_new ();
  g_signal_connect (self->county, "activate", G_CALLBACK (county_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (county_left_cb), self);
  gtk_widget_add_controller (self->county, focus);
  self->county_row =
    add_option (self, _ ("County"), _ ("Neither file nor library names it"), self->county);
  self->unit = cy_unit_choice_new (session);
  add_option (self, _ ("Unit"), _ ("Of rows that name no village"), self->unit);
  g_signal_connect (self->unit, "chosen", G_CALLBACK (unit_chosen_cb), self);
  self->tier = cy_code_choice_new ("tier");
  add_option (self, _ ("Tier"), _ ("Of rows that say nothing"), self->tier);
  g_signal_connect (self->tier, "chosen", G_CALLBACK (code_chosen_cb), self);
  self->state = cy_code_choice_new ("pool_state");
  add_option (self,
              _ ("State"),
              _ ("Of rows that say nothing; — keeps them out of the pool"),
              self->state);
  g_signal_connect (self->state, "chosen", G_CALLBACK (code_chosen_cb), self);
  self->mode = make_modes ();
  add_option (self,
              _ ("People known already"),
              _ ("Blank cells never take anything away"),
              self->mode);
  g_signal_connect (self->mode, "notify::selected", G_CALLBACK (mode_chosen_cb), self);
}

static void
add_lists (CyImportQuestions *self)
{
  self->questions = add_list (self,
                              _ ("Not understood"),
                              _ ("Your answer holds for every such row and is remembered"),
                              &self->questions_head);
  self->villages = add_list (self, _ ("Unknown places"), NULL, &self->villages_head);
  self->villages_note = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->villages_note, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->villages_note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->villages_note), TRUE);
  gtk_widget_insert_before (self->villages_note, GTK_WIDGET (self), self->villages);
  self->clear = gtk_label_new (_ ("All values and villages are understood."));
  gtk_widget_add_css_class (self->clear, "ok");
  gtk_label_set_xalign (GTK_LABEL (self->clear), 0);
  gtk_widget_set_margin_top (self->clear, 8);
  gtk_widget_set_visible (self->clear, FALSE);
  gtk_box_append (GTK_BOX (self), self->clear);
}

static void
cy_import_questions_init (CyImportQuestions *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "import-pane");
}

/**
 * cy_import_questions_new:
 * @job: the import
 *
 * Returns: (transfer floating): what it asks
 */
GtkWidget *
cy_import_questions_new (CyImportJob *job)
{
  CyImportQuestions *self = g_object_new (CY_TYPE_IMPORT_QUESTIONS, NULL);

  self->job = g_object_ref (job);
  add_options (self, cy_import_job_get_session (job));
  add_lists (self);
  fill_options (self);
  gtk_widget_set_visible (self->county_row, FALSE);
  g_signal_connect (job, "planned", G_CALLBACK (planned_cb), self);

  return GTK_WIDGET (self);
}
