/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rounds of joint review, one of which is looked at. */
#include "cy-review-rounds.h"

#include "cy-code.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define HEIGHT 124

struct _CyReviewRounds
{
  GtkWidget parent_instance;

  GtkWidget    *table;
  CyTableStore *store;
  gint64        chosen;
  gboolean      is_filling;
};

G_DEFINE_FINAL_TYPE (CyReviewRounds, cy_review_rounds, GTK_TYPE_WIDGET)

static guint chosen_signal;

static const CyTableColumn columns[] = {
  { "name", N_ ("Round"), 190, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
  { "state", N_ ("State"), 72, CY_TABLE_TAG },
  { "people", N_ ("Head count"), 56, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "sent", N_ ("Sent on"), 92 },
  { "due", N_ ("Answers due on"), 92 },
  { "replied", N_ ("Offices that replied"), 120, CY_TABLE_BAR },
  { "overdue", N_ ("Overdue"), 84, CY_TABLE_TAG },
  { "concluded", N_ ("Concluded"), 120, CY_TABLE_BAR },
  { "document", N_ ("Document number"), 164, .flags = CY_TABLE_COLUMN_MUTED },
};

static const char *const column_ids[] = { "name",    "state",   "people",    "sent",     "due",
                                          "replied", "overdue", "concluded", "document", NULL };

static void
selection_cb (CyTable *table, CyReviewRounds *self)
{
  gint64 id = 0;

  if (self->is_filling || !cy_table_get_cursor (table, &id) || id == self->chosen)
    return;
  self->chosen = id;
  g_signal_emit (self, chosen_signal, 0, id);
}

static void
cy_review_rounds_dispose (GObject *object)
{
  CyReviewRounds *self = CY_REVIEW_ROUNDS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->table, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_review_rounds_parent_class)->dispose (object);
}

static void
cy_review_rounds_class_init (CyReviewRoundsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_review_rounds_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /**
   * CyReviewRounds::chosen:
   * @round: id of the round that the user wants to look at
   */
  chosen_signal = g_signal_new ("chosen",
                                CY_TYPE_REVIEW_ROUNDS,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT64);
}

static void
cy_review_rounds_init (CyReviewRounds *self)
{
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Rounds of joint review"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (self->table, -1, HEIGHT);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

GtkWidget *
cy_review_rounds_new (void)
{
  return g_object_new (CY_TYPE_REVIEW_ROUNDS, NULL);
}

static void
set_share (CyReviewRounds *self, gint64 id, const char *column, guint part, guint whole)
{
  cy_table_store_set_value (self->store, id, column, whole > 0 ? (double) part / whole : 0);
}

static void
append (CyReviewRounds *self, const CyReviewRoundInfo *info)
{
  g_autofree char *people = g_strdup_printf ("%u", info->n_people);
  g_autofree char *sent = cy_date_format (info->sent, CY_DATE_ISO);
  g_autofree char *due = cy_date_format (info->due, CY_DATE_ISO);
  g_autofree char *replied = g_strdup_printf ("%u/%u", info->n_replied, info->n_offices);
  g_autofree char *overdue = g_strdup_printf (_ ("%u overdue"), info->n_overdue);
  g_autofree char *concluded = g_strdup_printf ("%u/%u", info->n_concluded, info->n_people);
  const char      *state = info->is_open ? CY_WORK_OPEN : CY_WORK_DONE;
  const char      *texts[] = {
         info->name,
         cy_code_get_name ("work_state", state),
         people,
         sent,
         due,
         replied,
    info->is_open && info->n_overdue > 0 ? overdue : "",
         concluded,
    info->document != NULL ? info->document : "",
  };

  cy_table_store_append (self->store, info->id, texts);
  cy_table_store_set_style (self->store, info->id, "state", info->is_open ? "info" : "ok");
  cy_table_store_set_style (self->store, info->id, "overdue", "error");
  set_share (self, info->id, "replied", info->n_replied, info->n_offices);
  set_share (self, info->id, "concluded", info->n_concluded, info->n_people);
}

/**
 * cy_review_rounds_set:
 * @self: the list
 * @rounds: (element-type CyReviewRoundInfo): the rounds, the newest first
 * @chosen: id of the round that is looked at, 0 for none
 */
void
cy_review_rounds_set (CyReviewRounds *self, GPtrArray *rounds, gint64 chosen)
{
  self->is_filling = TRUE;
  self->chosen = chosen;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < rounds->len; i++)
    append (self, g_ptr_array_index (rounds, i));
  cy_table_store_thaw (self->store);
  if (chosen != 0)
    cy_table_select (CY_TABLE (self->table), chosen);
  self->is_filling = FALSE;
}
