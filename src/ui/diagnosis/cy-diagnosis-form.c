/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 望, 闻, 问 and 切 as one form, two blocks beside each other where there is room. */
#include "cy-diagnosis-form.h"

#include "cy-card.h"
#include "cy-code.h"
#include "cy-diagnosis-compare.h"
#include "cy-diagnosis-figures.h"
#include "cy-diagnosis-secret.h"
#include "cy-diagnosis.h"
#include "cy-form.h"
#include "cy-look-run.h"

#include <glib/gi18n.h>

#define MARK_WIDTH 84

/* Blocks beside each other. */
#define N_SIDES 2

struct _CyDiagnosisForm
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *compare;
  GtkWidget *figures;
  GtkWidget *known;
  GtkWidget *flow;
  GtkWidget *sections[CY_N_BLOCKS];
  GPtrArray *secrets; /* of the record */
  GPtrArray *marks;   /* editors of the marks of answers */
  GPtrArray *answers; /* the answers, hidden until asked for */

  CySession       *session;
  CyDiagnosisFile *file;     /* the page's */
  gboolean         is_noted; /* that somebody looked at what it hides */
};

G_DEFINE_FINAL_TYPE (CyDiagnosisForm, cy_diagnosis_form, GTK_TYPE_WIDGET)

static const guint look_fields[] = { CY_DIAGNOSIS_LOOK_MARK, CY_DIAGNOSIS_LOOK_TEXT };
static const guint listen_fields[] = { CY_DIAGNOSIS_LISTEN_DATE,
                                       CY_DIAGNOSIS_LISTEN_HEARD,
                                       CY_DIAGNOSIS_LISTEN_SATISFIED,
                                       CY_DIAGNOSIS_LISTEN_MARK,
                                       CY_DIAGNOSIS_LISTEN_TEXT };
static const guint ask_fields[] = { CY_DIAGNOSIS_ASK_DATE,
                                    CY_DIAGNOSIS_ASK_BY,
                                    CY_DIAGNOSIS_ASK_MARK };
static const guint judge_fields[] = { CY_DIAGNOSIS_JUDGE_DATE,
                                      CY_DIAGNOSIS_JUDGE_BY,
                                      CY_DIAGNOSIS_JUDGE_MARK,
                                      CY_DIAGNOSIS_STRENGTHS };

static const struct
{
  const guint *fields;
  guint        n_fields;
  const char  *title;
  const char  *caption;
} blocks[CY_N_BLOCKS] = {
  [CY_BLOCK_LOOK] = { look_fields,
                      G_N_ELEMENTS (look_fields),
                      N_ ("望 · What the village shows"),
                      N_ ("figures of three years") },
  [CY_BLOCK_LISTEN] = { listen_fields,
                        G_N_ELEMENTS (listen_fields),
                        N_ ("闻 · What people say"),
                        N_ ("visits, survey, ballot") },
  [CY_BLOCK_ASK] = { ask_fields,
                     G_N_ELEMENTS (ask_fields),
                     N_ ("问 · What the person thinks"),
                     N_ ("structured interview") },
  [CY_BLOCK_JUDGE] = { judge_fields,
                       G_N_ELEMENTS (judge_fields),
                       N_ ("切 · What the panel makes of it"),
                       N_ ("joint judgement") },
};

static void
changed_cb (CyDiagnosisForm *self)
{
  if (self->file != NULL)
    cy_diagnosis_compare_set (CY_DIAGNOSIS_COMPARE (self->compare), self->file->record);
}

/* Once for all of its texts, until they are hidden again. */
static void
revealed_cb (CyDiagnosisForm *self)
{
  if (!self->is_noted && self->file != NULL)
    cy_look_run (self->session, "diagnosis-texts", self->file->name);
  self->is_noted = TRUE;
}

/* ---- Layout ---- */

static GtkWidget *
make_secret (CyDiagnosisForm *self, const CyEntity *entity, guint field)
{
  GtkWidget *secret = cy_diagnosis_secret_new (self->session, entity, field);

  g_signal_connect_swapped (secret, "revealed", G_CALLBACK (revealed_cb), self);

  return secret;
}

static void
add_secret (CyDiagnosisForm *self, GtkWidget *box, guint field)
{
  GtkWidget *secret = make_secret (self, CY_DIAGNOSIS, field);

  g_ptr_array_add (self->secrets, secret);
  gtk_box_append (GTK_BOX (box), secret);
}

static GtkWidget *
make_answer (CyDiagnosisForm *self, const CyCode *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *title = gtk_label_new (question->name);
  GtkWidget *mark =
    cy_field_editor_new (self->session, CY_DIAGNOSIS_ANSWER, CY_DIAGNOSIS_ANSWER_MARK);
  GtkWidget *answer = make_secret (self, CY_DIAGNOSIS_ANSWER, CY_DIAGNOSIS_ANSWER_ANSWER);

  cy_field_editor_set_about (CY_FIELD_EDITOR (mark), question->name);
  cy_diagnosis_secret_set_about (CY_DIAGNOSIS_SECRET (answer), question->name);
  gtk_widget_add_css_class (title, "bold");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_size_request (mark, MARK_WIDTH, -1);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (answer, TRUE);
  g_ptr_array_add (self->marks, mark);
  g_ptr_array_add (self->answers, answer);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), answer);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), row);

  return box;
}

static void
add_answers (CyDiagnosisForm *self, GtkWidget *box)
{
  CyCodeSet *questions = cy_code_set_get ("interview_question");

  for (guint i = 0; i < cy_code_set_get_n_codes (questions); i++)
    gtk_box_append (GTK_BOX (box), make_answer (self, cy_code_set_get_nth (questions, i)));
}

static GtkWidget *
make_block (CyDiagnosisForm *self, CyDiagnosisBlock block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *card;

  self->sections[block] = cy_form_section_new (self->session,
                                               NULL,
                                               CY_DIAGNOSIS,
                                               blocks[block].fields,
                                               blocks[block].n_fields);
  cy_form_section_set_columns (CY_FORM_SECTION (self->sections[block]), 3);
  g_signal_connect_swapped (self->sections[block], "changed", G_CALLBACK (changed_cb), self);
  if (block == CY_BLOCK_LOOK)
    {
      self->figures = cy_diagnosis_figures_new ();
      gtk_box_append (GTK_BOX (box), self->figures);
    }
  else if (block == CY_BLOCK_LISTEN)
    {
      self->known = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->known, "caption");
      gtk_label_set_xalign (GTK_LABEL (self->known), 0);
      gtk_label_set_wrap (GTK_LABEL (self->known), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (self->known), PANGO_WRAP_WORD_CHAR);
      gtk_box_append (GTK_BOX (box), self->known);
    }
  gtk_box_append (GTK_BOX (box), self->sections[block]);
  if (block == CY_BLOCK_ASK)
    {
      add_answers (self, box);
      add_secret (self, box, CY_DIAGNOSIS_ASK_TEXT);
    }
  else if (block == CY_BLOCK_JUDGE)
    {
      add_secret (self, box, CY_DIAGNOSIS_SHORTCOMINGS);
      add_secret (self, box, CY_DIAGNOSIS_ADVICE);
    }
  card = cy_card_new (_ (blocks[block].title), _ (blocks[block].caption), box);
  gtk_widget_set_hexpand (card, TRUE);
  gtk_widget_set_valign (card, GTK_ALIGN_START);

  return card;
}

static void
fill (CyDiagnosisForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->compare = cy_diagnosis_compare_new ();
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  /* Read by lines: 望 闻 above, 问 切 below. */
  for (guint i = 0; i < N_SIDES; i++)
    {
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

      for (guint j = i; j < CY_N_BLOCKS; j += N_SIDES)
        gtk_box_append (GTK_BOX (column), make_block (self, (CyDiagnosisBlock) j));
      gtk_box_append (GTK_BOX (columns), column);
    }
  gtk_box_append (GTK_BOX (box), self->compare);
  gtk_box_append (GTK_BOX (box), columns);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
}

/* ---- Class ---- */

static void
cy_diagnosis_form_dispose (GObject *object)
{
  CyDiagnosisForm *self = CY_DIAGNOSIS_FORM (object);

  self->file = NULL;
  g_clear_pointer (&self->secrets, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_diagnosis_form_parent_class)->dispose (object);
}

static void
cy_diagnosis_form_class_init (CyDiagnosisFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_diagnosis_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_diagnosis_form_init (CyDiagnosisForm *self)
{
  self->secrets = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->answers = g_ptr_array_new ();
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
cy_diagnosis_form_new (CySession *session)
{
  CyDiagnosisForm *self = g_object_new (CY_TYPE_DIAGNOSIS_FORM, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/* ---- Showing ---- */

static void
show_known (CyDiagnosisForm *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->file->ballot != NULL)
    g_string_append (text, self->file->ballot);
  if (self->file->survey != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", self->file->survey);
  gtk_label_set_text (GTK_LABEL (self->known),
                      text->len > 0
                        ? text->str
                        : _ ("No ballot and no survey about the person within the period"));
}

/**
 * cy_diagnosis_form_set:
 * @self: a form
 * @file: (nullable): what is edited; outlives it here
 */
void
cy_diagnosis_form_set (CyDiagnosisForm *self, CyDiagnosisFile *file)
{
  CyRecord *record = file != NULL ? file->record : NULL;

  self->file = file;
  self->is_noted = FALSE;
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    cy_form_section_set_record (CY_FORM_SECTION (self->sections[i]), record);
  for (guint i = 0; i < self->secrets->len; i++)
    cy_diagnosis_secret_set_record (g_ptr_array_index (self->secrets, i), record);
  for (guint i = 0; i < self->answers->len; i++)
    {
      CyRecord *answer =
        file != NULL && i < file->answers->len ? g_ptr_array_index (file->answers, i) : NULL;

      cy_field_editor_set_record (g_ptr_array_index (self->marks, i), answer);
      cy_diagnosis_secret_set_record (g_ptr_array_index (self->answers, i), answer);
    }
  if (file == NULL)
    return;
  gtk_widget_set_sensitive (self->scrolled, TRUE);
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    gtk_widget_set_sensitive (gtk_widget_get_parent (self->sections[i]), file->is_open);
  cy_diagnosis_figures_set (CY_DIAGNOSIS_FIGURES (self->figures), file);
  show_known (self);
  changed_cb (self);
}

/* ---- Taking over ---- */

static CyFieldEditor *
find_editor (CyDiagnosisForm *self, guint field)
{
  if (field >= CY_DIAGNOSIS_N_FIELDS)
    return g_ptr_array_index (self->marks, field - CY_DIAGNOSIS_N_FIELDS);
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    {
      CyFieldEditor *editor = cy_form_section_find (CY_FORM_SECTION (self->sections[i]), field);

      if (editor != NULL)
        return editor;
    }

  return NULL;
}

static gboolean
is_understood (CyDiagnosisForm *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      CyFieldEditor *editor = g_ptr_array_index (self->marks, i);

      cy_field_editor_commit (editor);
      if (cy_field_editor_get_valid (editor))
        {
          cy_field_editor_set_problem (editor, NULL, FALSE);
          continue;
        }
      gtk_widget_grab_focus (GTK_WIDGET (editor));
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_diagnosis_form_commit:
 * @self: a form
 *
 * Takes over what is still being typed.
 *
 * Returns: whether it may be saved; else what is wrong is said at its field, which has the focus
 */
gboolean
cy_diagnosis_form_commit (CyDiagnosisForm *self)
{
  g_autofree char *message = NULL;
  guint            field = 0;
  CyFieldEditor   *editor;

  if (self->file == NULL)
    return FALSE;
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    {
      if (!cy_form_section_commit (CY_FORM_SECTION (self->sections[i])))
        return FALSE;
      cy_form_section_clear_problems (CY_FORM_SECTION (self->sections[i]));
    }
  if (!is_understood (self))
    return FALSE;
  if (cy_diagnosis_check (self->file->record,
                          self->file->answers,
                          self->file->cycle,
                          &field,
                          &message))
    return TRUE;
  editor = find_editor (self, field);
  if (editor != NULL)
    {
      cy_field_editor_set_problem (editor, message, TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (editor));
    }

  return FALSE;
}

/* Shows every text that is hidden; that somebody looked is on record. */
void
cy_diagnosis_form_reveal (CyDiagnosisForm *self)
{
  for (guint i = 0; i < self->secrets->len; i++)
    cy_diagnosis_secret_reveal (g_ptr_array_index (self->secrets, i));
  for (guint i = 0; i < self->answers->len; i++)
    cy_diagnosis_secret_reveal (g_ptr_array_index (self->answers, i));
}
