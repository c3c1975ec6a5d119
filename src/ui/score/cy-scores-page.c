/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 评分: the marks of a cycle, grader by grader as a sheet, and all together as they are counted. */
#include "cy-scores-page.h"

#include "cy-basis-view.h"
#include "cy-compute-run.h"
#include "cy-cycle-choice.h"
#include "cy-empty.h"
#include "cy-page-head.h"
#include "cy-score-compare.h"
#include "cy-score-file.h"
#include "cy-score-grid.h"
#include "cy-score-strip.h"
#include "cy-score-total.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

/* The passes, and the comparison behind them. */
#define COMPARISON CY_SCORE_PASSES
#define N_SEGMENTS (CY_SCORE_PASSES + 1)

enum
{
  ROUTINE,
  YEARLY,
  N_KINDS
};

struct _CyScoresPage
{
  CyPage parent_instance;

  GtkWidget *choice;
  GtkWidget *kinds[N_KINDS];
  GtkWidget *strip;
  GtkWidget *graders;
  GtkWidget *passes;
  GtkWidget *segments[N_SEGMENTS];
  GtkWidget *hint;
  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *sheets;
  GtkWidget *grid;
  GtkWidget *compare;
  GtkWidget *basis;

  CyScoreSheet  *sheet;
  CyAssessBook  *book;
  CyScoreTrouble trouble;
  GPtrArray     *cycles; /* of CyCycleItem */
  gint64         grader; /* 0 for all groups together */
  guint          pass;
  gboolean       is_filling;
};

G_DEFINE_FINAL_TYPE (CyScoresPage, cy_scores_page, CY_TYPE_PAGE)

static CySession *
get_session (CyScoresPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Reading ---- */

typedef struct
{
  CyScoreSheet  *sheet;
  CyAssessBook  *book; /* (nullable) */
  GPtrArray     *cycles;
  CyScoreTrouble trouble;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->book, cy_assess_book_unref);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* For what is counted the whole cycle is needed. */
static gboolean
read_book (Reading *self, CyConn *conn, GError **error)
{
  if (self->sheet->grader >= 0)
    return TRUE;
  self->book = cy_assess_book_load (conn, self->sheet->cycle, error);
  if (self->book != NULL)
    self->trouble = cy_score_count_trouble (self->book);

  return self->book != NULL;
}

static gpointer
read_sheet (CyConn *conn, gpointer data, GError **error)
{
  const CyScoreArgs *args = data;
  g_autoptr (Reading) reading = g_new0 (Reading, 1);

  reading->cycles = cy_cycle_list_load (conn, error);
  if (reading->cycles == NULL)
    return NULL;
  for (guint i = 0; i < reading->cycles->len; i++)
    if (((const CyCycleItem *) g_ptr_array_index (reading->cycles, i))->id == args->cycle)
      {
        reading->sheet = cy_score_sheet_load (conn, args, error);
        if (reading->sheet == NULL || !read_book (reading, conn, error))
          return NULL;
      }

  return g_steal_pointer (&reading);
}

/* ---- Showing ---- */

static const CyCycleItem *
find_cycle (CyScoresPage *self, gint64 id)
{
  for (guint i = 0; self->cycles != NULL && i < self->cycles->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (self->cycles, i);

      if (item->id == id)
        return item;
    }

  return NULL;
}

static gboolean
is_of_kind (const CyCycleItem *item, guint kind)
{
  return g_str_equal (item->kind, CY_CYCLE_YEAR_END) == (kind == YEARLY);
}

/* The newest cycle of the same scheme that is of the other kind. */
static gint64
find_sibling (CyScoresPage *self, guint kind)
{
  const CyCycleItem *now = self->sheet != NULL ? find_cycle (self, self->sheet->cycle) : NULL;

  for (guint i = 0; now != NULL && i < self->cycles->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (self->cycles, i);

      if (item->scheme == now->scheme && is_of_kind (item, kind))
        return item->id;
    }

  return 0;
}

static void
show_kinds (CyScoresPage *self)
{
  const CyCycleItem *now = find_cycle (self, self->sheet->cycle);

  self->is_filling = TRUE;
  for (guint i = 0; i < N_KINDS; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[i]),
                                    now != NULL && is_of_kind (now, i));
      gtk_widget_set_sensitive (self->kinds[i],
                                now != NULL &&
                                  (is_of_kind (now, i) || find_sibling (self, i) != 0));
    }
  self->is_filling = FALSE;
}

/* How many marks a grader is to give. */
static guint
count_asked (const CyScoreSheet *sheet, const CyScoreGrader *grader)
{
  return grader->n_people * cy_score_count_asked (sheet->plan, sheet->kind, (int) grader->group);
}

static char *
dup_grader (CyScoresPage *self, const CyScoreGrader *grader)
{
  return g_strdup_printf ("%s · %s%s%s  %u / %u",
                          cy_plan_group (self->sheet->plan, grader->group)->name,
                          grader->name,
                          grader->place != NULL ? " · " : "",
                          grader->place != NULL ? grader->place : "",
                          grader->n_marked,
                          count_asked (self->sheet, grader));
}

static void
show_graders (CyScoresPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (names, _ ("All groups (as counted)"));
  for (guint i = 0; i < self->sheet->graders->len; i++)
    {
      const CyScoreGrader *grader = cy_score_sheet_grader (self->sheet, i);
      g_autofree char     *name = dup_grader (self, grader);

      gtk_string_list_append (names, name);
      if (grader->id == self->grader)
        chosen = i + 1;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->graders), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->graders), chosen);
  self->is_filling = FALSE;
}

/* What all graders were asked for and gave. */
static CyScoreFigures
sum_graders (CyScoresPage *self)
{
  CyScoreFigures figures = { 0, 0, self->trouble.n_wrong, (int) self->trouble.n_lacking };

  for (guint i = 0; i < self->sheet->graders->len; i++)
    {
      const CyScoreGrader *grader = cy_score_sheet_grader (self->sheet, i);

      figures.n_marked += grader->n_marked;
      figures.n_asked += count_asked (self->sheet, grader);
    }

  return figures;
}

static void
show_strip (CyScoresPage *self)
{
  CyScoreFigures figures = { 0, 0, 0, -1 };
  guint          n_blank = 0;

  if (self->sheet->grader < 0)
    figures = sum_graders (self);
  else
    {
      cy_score_sheet_count (self->sheet,
                            MIN (self->pass, CY_SCORE_PASSES - 1),
                            &figures.n_marked,
                            &n_blank,
                            &figures.n_faulty);
      figures.n_asked = figures.n_marked + n_blank + figures.n_faulty;
    }
  cy_score_strip_set (CY_SCORE_STRIP (self->strip),
                      self->sheet,
                      cy_session_get_today (get_session (self)),
                      &figures);
}

/* How the total of the current row came about. */
static void
show_basis (CyScoresPage *self)
{
  int row = -1;
  int column = -1;

  if (self->sheet == NULL)
    return;
  cy_score_grid_get_cell (CY_SCORE_GRID (self->grid), &row, &column);
  cy_basis_view_set_entry (CY_BASIS_VIEW (self->basis),
                           self->sheet->cycle,
                           row >= 0 ? cy_score_sheet_row (self->sheet, row)->id : 0);
  if (column >= 0)
    cy_basis_view_select (CY_BASIS_VIEW (self->basis),
                          cy_score_sheet_indicator (self->sheet, column)->id);
}

static void
show_sheet (CyScoresPage *self)
{
  gboolean is_entry = self->sheet->grader >= 0;
  gboolean is_double = is_entry && self->sheet->is_double;

  if (!is_double)
    self->pass = 0;
  gtk_widget_set_visible (self->passes, is_double);
  self->is_filling = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->segments[self->pass]), TRUE);
  self->is_filling = FALSE;
  gtk_label_set_text (GTK_LABEL (self->hint),
                      is_entry ? _ ("Enter goes down · Ctrl+D fills down · Delete clears · Ctrl+Z "
                                    "takes back")
                               : _ ("Choose a grader to enter marks"));
  if (self->pass == COMPARISON)
    cy_score_compare_set (CY_SCORE_COMPARE (self->compare), self->sheet);
  else
    cy_score_grid_set (CY_SCORE_GRID (self->grid), self->sheet, self->book, self->pass);
  gtk_stack_set_visible_child (GTK_STACK (self->sheets),
                               self->pass == COMPARISON ? self->compare : self->grid);
  show_strip (self);
}

static void
show_empty (CyScoresPage *self)
{
  if (self->cycles->len == 0)
    cy_empty_set (CY_EMPTY (self->empty),
                  _ ("There is no cycle to be marked yet. A cycle runs a scheme for a group of "
                     "people."),
                  _ ("Go to Cycles"));
  else
    cy_empty_set (CY_EMPTY (self->empty), _ ("Choose a cycle above."), NULL);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->empty);
}

static void
show (CyScoresPage *self)
{
  if (self->sheet == NULL)
    {
      show_empty (self);
      return;
    }
  if (self->sheet->grader < 0)
    self->grader = 0;
  show_kinds (self);
  show_graders (self);
  show_sheet (self);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->body);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyScoresPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Reading) reading = cy_session_finish (result, &error);

  if (!cy_page_is_awaited (CY_PAGE (self), result))
    return;
  if (reading == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  /* What was written meanwhile is read once it is stored. */
  if (cy_score_grid_is_busy (CY_SCORE_GRID (self->grid)))
    return;
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->book, cy_assess_book_unref);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  self->trouble = reading->trouble;
  self->book = g_steal_pointer (&reading->book);
  self->sheet = g_steal_pointer (&reading->sheet);
  self->cycles = g_steal_pointer (&reading->cycles);
  show (self);
}

static void
cy_scores_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyScoresPage *self = CY_SCORES_PAGE (page);
  CySession    *session = get_session (self);
  CyScoreArgs   args = { cy_session_get_cycle (session),
                         self->grader,
                         cy_session_get_scope (session) };

  cy_session_read (session,
                   read_sheet,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) reading_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_scores_page_set_search (CyPage *page, const char *text)
{
  cy_score_grid_find (CY_SCORE_GRID (CY_SCORES_PAGE (page)->grid), text);
}

/* ---- Choosing ---- */

static void
kind_cb (GtkToggleButton *button, CyScoresPage *self)
{
  guint  kind = GTK_WIDGET (button) == self->kinds[YEARLY] ? YEARLY : ROUTINE;
  gint64 cycle;

  if (self->is_filling || !gtk_toggle_button_get_active (button))
    return;
  cycle = find_sibling (self, kind);
  if (cycle != 0)
    cy_session_set_cycle (get_session (self), cycle);
}

static void
grader_cb (GtkDropDown *drop_down, GParamSpec *pspec, CyScoresPage *self)
{
  guint nth = gtk_drop_down_get_selected (drop_down);

  if (self->is_filling || self->sheet == NULL || nth == GTK_INVALID_LIST_POSITION)
    return;
  self->grader = nth > 0 ? cy_score_sheet_grader (self->sheet, nth - 1)->id : 0;
  cy_page_reload (CY_PAGE (self));
}

static void
pass_cb (GtkToggleButton *button, CyScoresPage *self)
{
  if (self->is_filling || !gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < N_SEGMENTS; i++)
    if (self->segments[i] == GTK_WIDGET (button))
      self->pass = i;
  if (self->sheet != NULL)
    show_sheet (self);
}

static void
empty_cb (CyEmpty *empty, CyScoresPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "cycles");
}

/* ---- Acting ---- */

static void
cy_scores_page_export_view (CyPage *page)
{
  CyScoresPage *self = CY_SCORES_PAGE (page);

  if (self->sheet != NULL && self->sheet->rows->len > 0)
    cy_score_file_export (GTK_WIDGET (self),
                          get_session (self),
                          cy_table_make_report (CY_TABLE (cy_score_grid_get_table (
                                                  CY_SCORE_GRID (self->grid))),
                                                NULL,
                                                NULL));
}

static void
file_cb (GPtrArray *rows, gpointer user_data)
{
  g_autoptr (CyScoresPage) self = user_data;

  if (rows != NULL)
    cy_score_grid_paste (CY_SCORE_GRID (self->grid), rows);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyScoresPage *self = CY_SCORES_PAGE (widget);

  if (self->sheet == NULL || self->sheet->grader < 0)
    cy_session_toast (get_session (self),
                      _ ("Choose whose marks the file holds: a grader above the table."),
                      FALSE);
  else
    cy_score_file_choose (widget, get_session (self), file_cb, g_object_ref (self));
}

static void
compute_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyScoresPage *self = CY_SCORES_PAGE (widget);

  if (self->sheet != NULL)
    cy_compute_run_start (get_session (self), self->sheet->cycle, NULL);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_page_export_view (CY_PAGE (widget));
}

/* ---- Layout ---- */

static GtkWidget *
make_segments (GtkWidget        **buttons,
               const char *const *titles,
               guint              n,
               GCallback          callback,
               gpointer           data)
{
  GtkWidget *segments = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (segments, "segments");
  gtk_widget_set_valign (segments, GTK_ALIGN_CENTER);
  for (guint i = 0; i < n; i++)
    {
      buttons[i] = gtk_toggle_button_new_with_label (_ (titles[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (buttons[i]),
                                     GTK_TOGGLE_BUTTON (buttons[0]));
      g_signal_connect (buttons[i], "toggled", callback, data);
      gtk_box_append (GTK_BOX (segments), buttons[i]);
    }

  return segments;
}

static GtkWidget *
make_head (CyScoresPage *self)
{
  static const char *const kinds[N_KINDS] = { N_ ("Routine"), N_ ("Year-end") };
  GtkWidget               *subtitle;
  GtkWidget               *head = cy_page_head_new (_ ("Score Entry"), &subtitle);
  GtkWidget *segments = make_segments (self->kinds, kinds, N_KINDS, G_CALLBACK (kind_cb), self);

  self->choice = cy_cycle_choice_new (CY_PAGE (self));
  gtk_box_insert_child_after (GTK_BOX (head), self->choice, gtk_widget_get_first_child (head));
  gtk_box_insert_child_after (GTK_BOX (head), segments, self->choice);
  cy_page_head_add_action (head, _ ("From a File…"), "scores.import", NULL);
  cy_page_head_add_action (head, _ ("Export"), "scores.export", NULL);
  cy_page_head_add_action (head, _ ("Compute and Propose Grades"), "scores.compute", "primary");

  return head;
}

static GtkWidget *
make_tools (CyScoresPage *self)
{
  static const char *const titles[N_SEGMENTS] = { N_ ("First Pass"),
                                                  N_ ("Second Pass"),
                                                  N_ ("Comparison") };
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget     *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->graders = gtk_drop_down_new (NULL, expression);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->graders), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->graders),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Whose marks"),
                                  -1);
  g_signal_connect (self->graders, "notify::selected", G_CALLBACK (grader_cb), self);
  self->passes = make_segments (self->segments, titles, N_SEGMENTS, G_CALLBACK (pass_cb), self);
  self->hint = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->hint), 1);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->hint, TRUE);
  gtk_box_append (GTK_BOX (box), self->graders);
  gtk_box_append (GTK_BOX (box), self->passes);
  gtk_box_append (GTK_BOX (box), self->hint);

  return box;
}

static GtkWidget *
make_body (CyScoresPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  self->strip = cy_score_strip_new ();
  self->grid = cy_score_grid_new (get_session (self));
  g_signal_connect_swapped (self->grid, "failed", G_CALLBACK (cy_page_reload), self);
  g_signal_connect_swapped (self->grid, "changed", G_CALLBACK (show_strip), self);
  g_signal_connect_swapped (self->grid, "moved", G_CALLBACK (show_basis), self);
  self->compare = cy_score_compare_new (get_session (self));
  self->sheets = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->sheets), self->grid);
  gtk_stack_add_child (GTK_STACK (self->sheets), self->compare);
  gtk_widget_set_vexpand (self->sheets, TRUE);
  gtk_box_append (GTK_BOX (box), self->strip);
  gtk_box_append (GTK_BOX (box), make_tools (self));
  gtk_box_append (GTK_BOX (box), self->sheets);

  return box;
}

static void
fill (CyScoresPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  self->body = make_body (self);
  self->empty = cy_empty_new ("", NULL);
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->stack);
  self->basis = cy_basis_view_new (get_session (self));
  gtk_widget_add_css_class (self->basis, "side");
  gtk_box_append (GTK_BOX (self), cy_side_new (box, self->basis));
}

/* ---- Class ---- */

static void
cy_scores_page_constructed (GObject *object)
{
  CyScoresPage *self = CY_SCORES_PAGE (object);

  G_OBJECT_CLASS (cy_scores_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_scores_page_dispose (GObject *object)
{
  CyScoresPage *self = CY_SCORES_PAGE (object);

  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->book, cy_assess_book_unref);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_scores_page_parent_class)->dispose (object);
}

static void
cy_scores_page_class_init (CyScoresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_scores_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_scores_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_scores_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_scores_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_scores_page_export_view;
  gtk_widget_class_install_action (widget_class, "scores.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "scores.compute", NULL, compute_cb);
  gtk_widget_class_install_action (widget_class, "scores.export", NULL, export_cb);
}

static void
cy_scores_page_init (CyScoresPage *self)
{
}

GtkWidget *
cy_scores_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_SCORES_PAGE, "session", session, NULL);
}
