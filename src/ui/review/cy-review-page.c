/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 联审: the rounds, and who said what of whom in the one that is looked at. */
#include "cy-review-page-private.h"

#include "cy-code.h"
#include "cy-empty.h"
#include "cy-menu-button.h"
#include "cy-page-head.h"
#include "cy-review-round.h"
#include "cy-review-rounds.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyReviewPage, cy_review_page, CY_TYPE_PAGE)

static CySession *
get_session (CyReviewPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- One person ---- */

/* What was found of the person under the cursor; whose name stands there is seen above. */
static char *
dup_detail (CyReviewPage *self, guint row)
{
  const CyReviewSubject *subject = cy_review_matrix_get_subject (self->matrix, row);
  GString               *text = g_string_new (subject->name);
  guint                  n_found = 0;

  for (guint i = 0; i < self->matrix->offices->len; i++)
    {
      const CyReviewCell *cell = cy_review_matrix_get_cell (self->matrix, row, i);
      const char         *office =
        cy_code_get_name ("office", cy_review_matrix_get_office (self->matrix, i)->code);
      g_autofree char *words = NULL;

      if (cell->mark != CY_REVIEW_FOUND)
        continue;
      n_found++;
      words = self->masked ? g_strdup (_ ("hidden; press Show What Was Found"))
                           : cy_review_cell_dup_words (cell);
      g_string_append_printf (text, "  ·  %s：%s", office, words);
    }
  if (subject->reason != NULL)
    g_string_append_printf (text,
                            "  ·  %s：%s",
                            cy_code_get_name ("review_conclusion", subject->conclusion),
                            self->masked ? _ ("hidden; press Show What Was Found")
                                         : subject->reason);
  else if (n_found == 0)
    g_string_append_printf (text, "  ·  %s", _ ("nothing found so far"));

  return g_string_free (text, FALSE);
}

static void
show_detail (CyReviewPage *self)
{
  gint64           id = 0;
  guint            row;
  g_autofree char *text = NULL;

  if (self->matrix != NULL && cy_table_get_n_selected (CY_TABLE (self->table)) > 0 &&
      cy_table_get_cursor (CY_TABLE (self->table), &id) &&
      cy_review_matrix_find (self->matrix, id, &row))
    text = dup_detail (self, row);
  gtk_label_set_text (GTK_LABEL (self->detail), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (self->detail, text);
  gtk_widget_set_visible (self->detail, text != NULL);
}

static void
selection_cb (CyReviewPage *self)
{
  _cy_review_page_update_actions (self);
  show_detail (self);
}

/* Hides or shows what was found. */
void
_cy_review_page_set_masked (CyReviewPage *self, gboolean masked)
{
  self->masked = masked;
  cy_review_source_set_masked (self->source, masked);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->reveal), !masked);
  gtk_button_set_label (GTK_BUTTON (self->reveal),
                        masked ? _ ("Show What Was Found") : _ ("Hide What Was Found"));
  show_detail (self);
}

static void
reveal_cb (GtkToggleButton *button, CyReviewPage *self)
{
  if (gtk_toggle_button_get_active (button) != self->masked)
    return;
  if (self->masked)
    _cy_review_page_reveal (self);
  else
    _cy_review_page_set_masked (self, TRUE);
}

/* ---- Showing ---- */

typedef struct
{
  gint64          round;
  gint64          scope;
  gint64          base_date;
  GPtrArray      *rounds;
  CyReviewMatrix *matrix;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_pointer (&load->rounds, g_ptr_array_unref);
  g_clear_pointer (&load->matrix, cy_review_matrix_unref);
  g_free (load);
}

static char *
dup_caption (const CyReviewMatrix *matrix)
{
  guint n[3] = { 0 };

  for (guint i = 0; i < matrix->offices->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (n); j++)
      n[j] += cy_review_matrix_get_office (matrix, i)->n_marks[j];

  /* Translators: name of a round, how many people, how many answers of each kind */
  return g_strdup_printf (_ ("%s: %u people; cleared %u, found %u, no answer %u"),
                          cy_record_get_text (matrix->round, CY_REVIEW_ROUND_NAME),
                          matrix->subjects->len,
                          n[CY_REVIEW_CLEAR],
                          n[CY_REVIEW_FOUND],
                          n[CY_REVIEW_SILENT]);
}

static void
show_subtitle (CyReviewPage *self, guint n_rounds)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u round", "%u rounds", n_rounds), n_rounds);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
show_matrix (CyReviewPage *self)
{
  gint64           round = cy_record_get_id (self->matrix->round);
  g_autofree char *caption = dup_caption (self->matrix);

  /* What was shown of one round is not to be seen of the next. */
  if (round != self->shown)
    _cy_review_page_set_masked (self, TRUE);
  self->shown = round;
  cy_review_source_set_matrix (self->source, self->matrix);
  cy_review_source_set_columns (self->source, CY_TABLE (self->table));
  gtk_label_set_text (GTK_LABEL (self->caption), caption);
}

static void
show (CyReviewPage *self, const Load *load)
{
  g_clear_pointer (&self->matrix, cy_review_matrix_unref);
  self->matrix = load->matrix != NULL ? cy_review_matrix_ref (load->matrix) : NULL;
  show_subtitle (self, load->rounds->len);
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->matrix != NULL ? self->body : self->empty);
  if (self->matrix == NULL)
    {
      cy_review_source_set_matrix (self->source, NULL);
    }
  else
    {
      self->round = cy_record_get_id (self->matrix->round);
      cy_review_rounds_set (CY_REVIEW_ROUNDS (self->rounds), load->rounds, self->round);
      show_matrix (self);
    }
  selection_cb (self);
}

/* ---- Reading ---- */

/* The round that is wanted, when it is there still; else the newest. */
static gint64
choose_round (const Load *load)
{
  for (guint i = 0; i < load->rounds->len; i++)
    if (((CyReviewRoundInfo *) g_ptr_array_index (load->rounds, i))->id == load->round)
      return load->round;

  return load->rounds->len > 0 ? ((CyReviewRoundInfo *) g_ptr_array_index (load->rounds, 0))->id
                               : 0;
}

static gpointer
read_all (CyConn *conn, gpointer data, GError **error)
{
  Load  *load = g_memdup2 (data, sizeof *load);
  gint64 round;

  load->rounds = cy_review_rounds_load (conn, load->base_date, error);
  round = load->rounds != NULL ? choose_round (load) : 0;
  if (round != 0)
    load->matrix = cy_review_matrix_load (conn, round, load->scope, load->base_date, error);
  if (load->rounds != NULL && (round == 0 || load->matrix != NULL))
    return load;
  load_free (load);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyReviewPage) self = user_data;
  Load *load = cy_page_take_answer (CY_PAGE (self), result);

  if (load == NULL)
    return;
  show (self, load);
  load_free (load);
}

static void
cy_review_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyReviewPage *self = CY_REVIEW_PAGE (page);
  Load          wish = { self->round,
                         cy_session_get_scope (get_session (self)),
                         cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_all,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   load_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
round_cb (CyReviewRounds *rounds, gint64 round, CyReviewPage *self)
{
  self->round = round;
  cy_page_reload (CY_PAGE (self));
}

static void
open_cb (CyTable *table, gint64 id, CyReviewPage *self)
{
  guint row;

  if (self->matrix != NULL && cy_review_matrix_find (self->matrix, id, &row))
    cy_session_open_person (get_session (self),
                            cy_review_matrix_get_subject (self->matrix, row)->person);
}

static void
cy_review_page_set_search (CyPage *page, const char *text)
{
  cy_review_source_set_search (CY_REVIEW_PAGE (page)->source, text);
}

static void
cy_review_page_export_view (CyPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "review.summary", NULL);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyReviewPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Joint review"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Negative Lists…"), "review.lists", NULL);
  cy_page_head_add_action (box, _ ("New Round…"), "review.new", "primary");

  return box;
}

static GtkWidget *
make_more (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Summary of the Review…"), "review.summary");
  g_menu_append (menu, _ ("Township Was Told"), "review.tell");
  g_menu_append (menu, _ ("Term of the Office…"), "review.office");
  g_menu_append (menu, _ ("Add Those Who Wait…"), "review.add-people");
  g_menu_append (menu, _ ("Take Out of the Round"), "review.remove-people");
  g_menu_append (menu, _ ("Close the Round"), "review.close");

  return cy_menu_button_new (_ ("More"), G_MENU_MODEL (menu));
}

static GtkWidget *
make_tools (CyReviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->caption = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->caption, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->caption, TRUE);
  gtk_box_append (GTK_BOX (box), self->caption);
  self->reveal = gtk_toggle_button_new_with_label (_ ("Show What Was Found"));
  gtk_widget_set_tooltip_text (self->reveal, _ ("Show what was found; this is noted"));
  g_signal_connect (self->reveal, "toggled", G_CALLBACK (reveal_cb), self);
  gtk_box_append (GTK_BOX (box), self->reveal);
  cy_page_head_add_action (box, _ ("Export for Offices…"), "review.export", NULL);
  cy_page_head_add_action (box, _ ("Import Answers…"), "review.import", NULL);
  cy_page_head_add_action (box, _ ("Take Down…"), "review.answer", NULL);
  cy_page_head_add_action (box, _ ("Conclude the Review…"), "review.conclude", NULL);
  gtk_box_append (GTK_BOX (box), make_more ());

  return box;
}

static GtkWidget *
make_table (CyReviewPage *self)
{
  static const CyTableColumn column = { "name", N_ ("Full name"), 84 };

  self->source = cy_review_source_new ();
  self->table = cy_table_new_marked (_ ("Answers of the offices"), &column, 1);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->source));
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody of this round is here."), NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->table, "activate", G_CALLBACK (open_cb), self);

  return self->table;
}

static GtkWidget *
make_body (CyReviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->rounds = cy_review_rounds_new ();
  g_signal_connect (self->rounds, "chosen", G_CALLBACK (round_cb), self);
  self->detail = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->detail, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->detail), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->detail), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), self->rounds);
  gtk_box_append (GTK_BOX (box), make_tools (self));
  gtk_box_append (GTK_BOX (box), make_table (self));
  gtk_box_append (GTK_BOX (box), self->detail);

  return box;
}

static void
empty_cb (CyReviewPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.new", NULL);
}

static void
fill (CyReviewPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  self->body = make_body (self);
  self->empty = cy_empty_new (_ ("There is no round of joint review yet. A round asks the offices "
                                 "about everybody who stands at that step."),
                              _ ("New Round…"));
  g_signal_connect_swapped (self->empty, "action", G_CALLBACK (empty_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
  selection_cb (self);
}

/* ---- Class ---- */

static void
cy_review_page_constructed (GObject *object)
{
  CyReviewPage *self = CY_REVIEW_PAGE (object);

  G_OBJECT_CLASS (cy_review_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_review_page_dispose (GObject *object)
{
  CyReviewPage *self = CY_REVIEW_PAGE (object);

  g_clear_pointer (&self->matrix, cy_review_matrix_unref);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cy_review_page_parent_class)->dispose (object);
}

static void
cy_review_page_class_init (CyReviewPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_review_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_review_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_review_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_review_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_review_page_export_view;
  _cy_review_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cy_review_page_init (CyReviewPage *self)
{
  self->masked = TRUE;
}

GtkWidget *
cy_review_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_REVIEW_PAGE, "session", session, NULL);
}
