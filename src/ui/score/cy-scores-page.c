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
#include "cy-score-graders.h"
#include "cy-score-grid.h"
#include "cy-score-kinds.h"
#include "cy-score-strip.h"
#include "cy-scores-read.h"
#include "cy-segments.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

/* The passes, and the comparison behind them. */
#define COMPARISON CY_SCORE_PASSES
#define N_SEGMENTS (CY_SCORE_PASSES + 1)

struct _CyScoresPage
{
  CyPage parent_instance;

  GtkWidget *kinds;
  GtkWidget *strip;
  GtkWidget *graders;
  GtkWidget *passes;
  GtkWidget *hint;
  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *sheets;
  GtkWidget *grid;
  GtkWidget *compare;
  GtkWidget *basis;

  CyScoresRead *read;
  gint64        grader; /* 0 for all groups together */
  guint         pass;
};

G_DEFINE_FINAL_TYPE (CyScoresPage, cy_scores_page, CY_TYPE_PAGE)

static CySession *
get_session (CyScoresPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* %NULL without a cycle. */
static CyScoreSheet *
get_sheet (CyScoresPage *self)
{
  return self->read != NULL ? self->read->sheet : NULL;
}

/* ---- Showing ---- */

static void
show_strip (CyScoresPage *self)
{
  cy_score_strip_show (CY_SCORE_STRIP (self->strip),
                       get_sheet (self),
                       MIN (self->pass, CY_SCORE_PASSES - 1),
                       &self->read->trouble,
                       cy_session_get_today (get_session (self)));
}

/* How the total of the current row came about. */
static void
show_basis (CyScoresPage *self)
{
  const CyScoreSheet *sheet = get_sheet (self);
  int                 row = -1;
  int                 column = -1;

  if (sheet == NULL)
    return;
  cy_score_grid_get_cell (CY_SCORE_GRID (self->grid), &row, &column);
  cy_basis_view_set_entry (CY_BASIS_VIEW (self->basis),
                           sheet->cycle,
                           row >= 0 ? cy_score_sheet_row (sheet, row)->id : 0);
  if (column >= 0)
    cy_basis_view_select (CY_BASIS_VIEW (self->basis),
                          cy_score_sheet_indicator (sheet, column)->id);
}

static void
show_sheet (CyScoresPage *self)
{
  CyScoreSheet *sheet = get_sheet (self);
  gboolean      is_entry = sheet->grader >= 0;
  gboolean      is_double = is_entry && sheet->is_double;

  if (!is_double)
    self->pass = 0;
  gtk_widget_set_visible (self->passes, is_double);
  cy_segments_choose (CY_SEGMENTS (self->passes), self->pass);
  gtk_label_set_text (GTK_LABEL (self->hint),
                      is_entry ? _ ("Enter goes down · Ctrl+D fills down · Delete clears · Ctrl+Z "
                                    "takes back")
                               : _ ("Choose a grader to enter marks"));
  if (self->pass == COMPARISON)
    cy_score_compare_set (CY_SCORE_COMPARE (self->compare), sheet);
  else
    cy_score_grid_set (CY_SCORE_GRID (self->grid), sheet, self->read->book, self->pass);
  gtk_stack_set_visible_child (GTK_STACK (self->sheets),
                               self->pass == COMPARISON ? self->compare : self->grid);
  show_strip (self);
}

static void
show_empty (CyScoresPage *self)
{
  if (self->read->cycles->len == 0)
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
  CyScoreSheet *sheet = get_sheet (self);

  cy_score_kinds_show (CY_SCORE_KINDS (self->kinds),
                       self->read->cycles,
                       sheet != NULL ? sheet->cycle : 0);
  if (sheet == NULL)
    {
      show_empty (self);
      return;
    }
  if (sheet->grader < 0)
    self->grader = 0;
  cy_score_graders_show (CY_SCORE_GRADERS (self->graders), sheet, self->grader);
  show_sheet (self);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->body);
}

/* ---- Reading ---- */

static gpointer
read_page (CyConn *conn, gpointer data, GError **error)
{
  return cy_scores_read_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyScoresPage) self = user_data;
  g_autoptr (CyScoresRead) read = cy_page_take_answer (CY_PAGE (self), result);

  /* What was written meanwhile is read once it is stored. */
  if (read == NULL || cy_score_grid_is_busy (CY_SCORE_GRID (self->grid)))
    return;
  g_clear_pointer (&self->read, cy_scores_read_free);
  self->read = g_steal_pointer (&read);
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
                   read_page,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) cy_scores_read_free,
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
grader_cb (CyScoreGraders *graders, gint64 grader, CyScoresPage *self)
{
  self->grader = grader;
  cy_page_reload (CY_PAGE (self));
}

static void
pass_cb (CySegments *passes, guint pass, CyScoresPage *self)
{
  if (pass == self->pass)
    return;
  self->pass = pass;
  if (get_sheet (self) != NULL)
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
  CyScoresPage       *self = CY_SCORES_PAGE (page);
  const CyScoreSheet *sheet = get_sheet (self);

  if (sheet != NULL && sheet->rows->len > 0)
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
  CyScoresPage       *self = CY_SCORES_PAGE (widget);
  const CyScoreSheet *sheet = get_sheet (self);

  if (sheet == NULL || sheet->grader < 0)
    cy_session_toast (get_session (self),
                      _ ("Choose whose marks the file holds: a grader above the table."),
                      FALSE);
  else
    cy_score_file_choose (widget, get_session (self), file_cb, g_object_ref (self));
}

static void
compute_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyScoresPage       *self = CY_SCORES_PAGE (widget);
  const CyScoreSheet *sheet = get_sheet (self);

  if (sheet != NULL)
    cy_compute_run_start (get_session (self), sheet->cycle);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_page_export_view (CY_PAGE (widget));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyScoresPage *self)
{
  GtkWidget *subtitle;
  GtkWidget *head = cy_page_head_new (_ ("Score Entry"), &subtitle);
  GtkWidget *choice = cy_cycle_choice_new (CY_PAGE (self));

  self->kinds = cy_score_kinds_new (get_session (self));
  gtk_widget_set_valign (self->kinds, GTK_ALIGN_CENTER);
  gtk_box_insert_child_after (GTK_BOX (head), choice, gtk_widget_get_first_child (head));
  gtk_box_insert_child_after (GTK_BOX (head), self->kinds, choice);
  cy_page_head_add_action (head, _ ("From a File…"), "scores.import", NULL);
  cy_page_head_add_action (head, _ ("Export"), "scores.export", NULL);
  cy_page_head_add_action (head, _ ("Compute and Propose Grades"), "scores.compute", "primary");

  return head;
}

static GtkWidget *
make_passes (CyScoresPage *self)
{
  const char *const titles[N_SEGMENTS] = { _ ("First Pass"), _ ("Second Pass"), _ ("Comparison") };

  self->passes = cy_segments_new ();
  gtk_widget_set_valign (self->passes, GTK_ALIGN_CENTER);
  for (guint i = 0; i < N_SEGMENTS; i++)
    cy_segments_add (CY_SEGMENTS (self->passes), i, titles[i]);
  g_signal_connect (self->passes, "chosen", G_CALLBACK (pass_cb), self);

  return self->passes;
}

static GtkWidget *
make_tools (CyScoresPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->graders = cy_score_graders_new ();
  g_signal_connect (self->graders, "chosen", G_CALLBACK (grader_cb), self);
  self->hint = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->hint), 1);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->hint, TRUE);
  gtk_box_append (GTK_BOX (box), self->graders);
  gtk_box_append (GTK_BOX (box), make_passes (self));
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

  g_clear_pointer (&self->read, cy_scores_read_free);

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
