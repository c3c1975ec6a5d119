/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What experts say in pairs, how far each agrees with himself, and what he should look at again. */
#include "cy-weight-study-view.h"

#include "cy-empty.h"
#include "cy-note.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-weight-pairs.h"
#include "cy-weight-words.h"

#include <glib/gi18n.h>

#define NOTHING "—"
#define N_BEFORE 4
#define TABLE_HEIGHT 176

struct _CyWeightStudyView
{
  GtkWidget parent_instance;

  GtkWidget    *stack;
  GtkWidget    *body;
  GtkWidget    *empty;
  GtkWidget    *note;
  GtkWidget    *table;
  GtkWidget    *heading;
  GtkWidget    *pairs;
  CyTableStore *store;

  CyWeightRoom *room;
  char         *expert; /* (nullable): the one looked at */
  char         *action; /* (nullable): of the empty state */
  gboolean      is_filling;
};

enum
{
  JUDGED,
  CURRENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyWeightStudyView, cy_weight_study_view, GTK_TYPE_WIDGET)

static int
find_expert (CyWeightStudyView *self)
{
  return self->room != NULL && self->room->experts != NULL
           ? cy_weight_study_find (self->room->experts, self->expert)
           : -1;
}

static const char *
get_name (CyWeightStudyView *self, guint nth)
{
  return cy_weight_level_get_name (cy_weight_room_get_level (self->room), self->room->plan, nth);
}

/* ---- Words about one ---- */

static void
show_incomplete (CyWeightStudyView *self, const CyWeightExpert *expert)
{
  guint            left = self->room->experts->n_pairs - expert->n_given;
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u pair not judged yet", "%u pairs not judged yet", left), left);

  cy_note_set (CY_NOTE (self->note),
               title,
               _ ("The judgements count once all pairs are judged. What is left open is not taken "
                  "for equal."),
               NULL);
}

static void
show_consistent (CyWeightStudyView *self, const CyWeightExpert *expert)
{
  g_autofree char *title = g_strdup_printf (_ ("Consistency ratio %.3f: the judgements agree"),
                                            MAX (expert->ahp.ratio, 0));

  cy_note_set (CY_NOTE (self->note), title, _ ("Below 0.1 the weights can be used."), NULL);
  gtk_widget_add_css_class (self->note, "info");
}

static void
show_advice (CyWeightStudyView *self, const CyWeightExpert *expert)
{
  const CyAhp     *ahp = &expert->ahp;
  const char      *one = get_name (self, ahp->row);
  const char      *other = get_name (self, ahp->column);
  g_autofree char *now = cy_weight_words_judgement (cy_weight_expert_get (self->room->experts,
                                                                          expert,
                                                                          ahp->row,
                                                                          ahp->column),
                                                    one,
                                                    other);
  g_autofree char *better = cy_weight_words_judgement (ahp->advice, one, other);
  g_autofree char *title =
    g_strdup_printf (_ ("Consistency ratio %.3f, 0.1 or more: revise"), ahp->ratio);
  g_autofree char *text =
    g_strdup_printf (_ ("“%s” against “%s” agrees least with the other judgements. It is “%s” now; "
                        "“%s” would agree better."),
                     one,
                     other,
                     now,
                     better);

  cy_note_set (CY_NOTE (self->note), title, text, _ ("Go to this pair"));
}

static void
show_expert (CyWeightStudyView *self)
{
  int                   nth = find_expert (self);
  const CyWeightExpert *expert;
  g_autofree char      *heading = NULL;

  cy_weight_pairs_set (CY_WEIGHT_PAIRS (self->pairs), self->room, nth);
  gtk_widget_set_visible (self->note, nth >= 0);
  gtk_widget_remove_css_class (self->note, "info");
  if (nth < 0)
    return;
  expert = cy_weight_study_expert (self->room->experts, nth);
  heading = g_strdup_printf (_ ("Judgements of %s: %u of %u pairs"),
                             expert->name,
                             expert->n_given,
                             self->room->experts->n_pairs);
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  if (!expert->is_complete)
    show_incomplete (self, expert);
  else if (expert->ahp.ratio < CY_AHP_CONSISTENT)
    show_consistent (self, expert);
  else
    show_advice (self, expert);
}

/* ---- The table ---- */

static const char *
name_column (guint nth)
{
  g_autofree char *id = g_strdup_printf ("weight%u", nth);

  return g_intern_string (id);
}

static char *
dup_ratio (const CyAhp *ahp, gboolean is_known)
{
  return is_known ? g_strdup_printf ("%.3f", MAX (ahp->ratio, 0)) : g_strdup (NOTHING);
}

static const char *
get_state (const CyAhp *ahp, gboolean is_known)
{
  if (!is_known)
    return _ ("not complete");

  return ahp->ratio < CY_AHP_CONSISTENT ? _ ("consistent") : _ ("to be revised");
}

static void
append (CyWeightStudyView *self,
        gint64             id,
        const char        *name,
        const char        *given,
        const CyAhp       *ahp,
        gboolean           is_known)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (texts, g_strdup (name));
  g_ptr_array_add (texts, g_strdup (given));
  g_ptr_array_add (texts, dup_ratio (ahp, is_known));
  g_ptr_array_add (texts, g_strdup (get_state (ahp, is_known)));
  for (guint i = 0; i < self->room->experts->n; i++)
    g_ptr_array_add (texts,
                     is_known ? cy_weight_words_percent (ahp->weights[i]) : g_strdup (NOTHING));
  cy_table_store_append (self->store, id, (const char *const *) texts->pdata);
  cy_table_store_set_style (self->store,
                            id,
                            "state",
                            !is_known                        ? "muted"
                            : ahp->ratio < CY_AHP_CONSISTENT ? "ok"
                                                             : "warn");
}

static void
append_all (CyWeightStudyView *self)
{
  const CyWeightStudy *study = self->room->experts;
  g_autofree char     *n_complete = NULL;

  for (guint i = 0; i < study->experts->len; i++)
    {
      const CyWeightExpert *expert = cy_weight_study_expert (study, i);
      g_autofree char      *given = g_strdup_printf ("%u/%u", expert->n_given, study->n_pairs);

      append (self, i + 1, expert->name, given, &expert->ahp, expert->is_complete);
    }
  n_complete =
    g_strdup_printf (ngettext ("%u expert", "%u experts", study->n_complete), study->n_complete);
  append (self,
          study->experts->len + 1,
          _ ("Joined by the geometric mean"),
          n_complete,
          &study->joined,
          study->n_complete > 0);
  for (guint i = 0; i < N_BEFORE + study->n; i++)
    if (i != 3)
      cy_table_store_set_style (self->store,
                                study->experts->len + 1,
                                i == 0   ? "name"
                                : i == 1 ? "given"
                                : i == 2 ? "ratio"
                                         : name_column (i - N_BEFORE),
                                "bold");
}

static void
build (CyWeightStudyView *self)
{
  guint                     n = N_BEFORE + self->room->experts->n;
  g_autofree CyTableColumn *columns = g_new0 (CyTableColumn, n);
  g_autofree const char   **ids = g_new0 (const char *, n + 1);

  columns[0] = (CyTableColumn){ .id = "name",
                                .title = _ ("Expert"),
                                .width = 130,
                                .flags = CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD |
                                         CY_TABLE_COLUMN_EXPAND };
  columns[1] = (CyTableColumn){
    .id = "given", .title = _ ("Pairs judged"), .width = 80, .flags = CY_TABLE_COLUMN_NUMERIC
  };
  columns[2] = (CyTableColumn){
    .id = "ratio", .title = _ ("Consistency ratio"), .width = 90, .flags = CY_TABLE_COLUMN_NUMERIC
  };
  columns[3] = (CyTableColumn){ .id = "state", .title = _ ("Consistency"), .width = 90 };
  for (guint i = 0; i < self->room->experts->n; i++)
    columns[N_BEFORE + i] = (CyTableColumn){ .id = name_column (i),
                                             .title = get_name (self, i),
                                             .width = 92,
                                             .flags = CY_TABLE_COLUMN_NUMERIC };
  for (guint i = 0; i < n; i++)
    ids[i] = columns[i].id;
  /* The old rows know nothing of the new columns. */
  cy_table_set_source (CY_TABLE (self->table), NULL);
  cy_table_set_columns (CY_TABLE (self->table), columns, n);
  g_clear_object (&self->store);
  self->store = cy_table_store_new (ids);
  append_all (self);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
}

/* Whoever contradicts himself most is looked at first. */
static void
choose_expert (CyWeightStudyView *self)
{
  const CyWeightStudy *study = self->room->experts;
  guint                worst = 0;

  if (find_expert (self) >= 0)
    return;
  for (guint i = 1; i < study->experts->len; i++)
    if (cy_weight_study_expert (study, i)->ahp.ratio >
        cy_weight_study_expert (study, worst)->ahp.ratio)
      worst = i;
  g_free (self->expert);
  self->expert =
    study->experts->len > 0 ? g_strdup (cy_weight_study_expert (study, worst)->name) : NULL;
}

static void
show_empty (CyWeightStudyView *self, const char *sentence, const char *button, const char *action)
{
  cy_empty_set (CY_EMPTY (self->empty), sentence, button);
  g_free (self->action);
  self->action = g_strdup (action);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->empty);
}

static void
show (CyWeightStudyView *self)
{
  const CyWeightStudy *study = self->room->experts;

  if (cy_weight_room_get_study (self->room) == NULL)
    {
      show_empty (self,
                  _ ("No study of weights for this scheme yet. In a study experts compare two "
                     "things at a time, and weights come of it."),
                  _ ("New Study…"),
                  "weight.new");
      return;
    }
  if (study == NULL || study->n == 0)
    {
      show_empty (self,
                  _ ("More than ten things cannot be compared in pairs. Choose the dimensions, or "
                     "fewer indicators."),
                  NULL,
                  NULL);
      return;
    }
  if (study->experts->len == 0)
    {
      show_empty (self, _ ("No expert in this study yet."), _ ("Add an Expert…"), "weight.expert");
      return;
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->body);
  choose_expert (self);
  self->is_filling = TRUE;
  build (self);
  cy_table_reveal (CY_TABLE (self->table), find_expert (self) + 1);
  self->is_filling = FALSE;
  show_expert (self);
}

/* ---- Hands ---- */

static void
cursor_cb (CyTable *table, CyWeightStudyView *self)
{
  gint64 id;

  if (self->is_filling || self->room == NULL || self->room->experts == NULL ||
      !cy_table_get_cursor (table, &id) || id < 1 || id > self->room->experts->experts->len)
    return;
  g_free (self->expert);
  self->expert = g_strdup (cy_weight_study_expert (self->room->experts, id - 1)->name);
  show_expert (self);
  g_signal_emit (self, signals[CURRENT], 0);
}

static void
judged_cb (CyWeightPairs *pairs, guint row, guint column, int judgement, CyWeightStudyView *self)
{
  g_signal_emit (self, signals[JUDGED], 0, row, column, judgement);
}

static void
note_cb (CyNote *note, CyWeightStudyView *self)
{
  int nth = find_expert (self);

  if (nth >= 0)
    cy_weight_pairs_go_to (CY_WEIGHT_PAIRS (self->pairs),
                           cy_weight_study_expert (self->room->experts, nth)->ahp.row,
                           cy_weight_study_expert (self->room->experts, nth)->ahp.column);
}

static void
empty_cb (CyEmpty *empty, CyWeightStudyView *self)
{
  if (self->action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), self->action, NULL);
}

/* ---- Class ---- */

static void
cy_weight_study_view_dispose (GObject *object)
{
  CyWeightStudyView *self = CY_WEIGHT_STUDY_VIEW (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->room, cy_weight_room_unref);
  g_clear_pointer (&self->expert, g_free);
  g_clear_pointer (&self->action, g_free);

  G_OBJECT_CLASS (cy_weight_study_view_parent_class)->dispose (object);
}

static void
cy_weight_study_view_class_init (CyWeightStudyViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_weight_study_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyWeightStudyView::judged: row, column and judgement of the expert looked at */
  signals[JUDGED] = g_signal_new ("judged",
                                  CY_TYPE_WEIGHT_STUDY_VIEW,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  3,
                                  G_TYPE_UINT,
                                  G_TYPE_UINT,
                                  G_TYPE_INT);
  /** CyWeightStudyView::current: another expert is looked at */
  signals[CURRENT] = g_signal_new ("current",
                                   CY_TYPE_WEIGHT_STUDY_VIEW,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static GtkWidget *
make_pairs (CyWeightStudyView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->pairs = cy_weight_pairs_new ();
  g_signal_connect (self->pairs, "judged", G_CALLBACK (judged_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->pairs);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
cy_weight_study_view_init (CyWeightStudyView *self)
{
  self->stack = gtk_stack_new ();
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->empty = cy_empty_new (NULL, NULL);
  self->table = cy_table_new (_ ("Experts and the weights they lead to"), NULL, 0);
  self->note = cy_note_new (NULL);
  self->heading = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_label_set_xalign (GTK_LABEL (self->heading), 0);
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, FALSE);
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->note, "action", G_CALLBACK (note_cb), self);
  gtk_box_append (GTK_BOX (self->body), self->table);
  gtk_box_append (GTK_BOX (self->body), self->note);
  gtk_box_append (GTK_BOX (self->body), self->heading);
  gtk_box_append (GTK_BOX (self->body), make_pairs (self));
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
cy_weight_study_view_new (void)
{
  return g_object_new (CY_TYPE_WEIGHT_STUDY_VIEW, NULL);
}

/**
 * cy_weight_study_view_set:
 * @self: a panel
 * @room: what it shows
 */
void
cy_weight_study_view_set (CyWeightStudyView *self, CyWeightRoom *room)
{
  cy_weight_room_ref (room);
  g_clear_pointer (&self->room, cy_weight_room_unref);
  self->room = room;
  show (self);
}

/**
 * cy_weight_study_view_get_expert:
 * @self: a panel
 *
 * Returns: (nullable): name of the expert looked at
 */
const char *
cy_weight_study_view_get_expert (CyWeightStudyView *self)
{
  return find_expert (self) >= 0 ? self->expert : NULL;
}

/**
 * cy_weight_study_view_make_report:
 * @self: a panel
 *
 * Returns: (transfer full) (nullable): what it shows; %NULL for nothing
 */
CyReportTable *
cy_weight_study_view_make_report (CyWeightStudyView *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->body
           ? cy_table_make_report (CY_TABLE (self->table), NULL, NULL)
           : NULL;
}
