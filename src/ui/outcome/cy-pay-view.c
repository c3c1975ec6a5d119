/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 报酬: the pay list of a cycle, with how each amount came about. */
#include "cy-pay-view.h"

#include "cy-chip-row.h"
#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-deed-run.h"
#include "cy-fixed.h"
#include "cy-pay-dialog.h"
#include "cy-pay-list.h"
#include "cy-pay-words.h"
#include "cy-pinyin.h"
#include "cy-report-dialog.h"
#include "cy-table-list.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define NOTHING "—"
#define STATE "state"
#define PAID "paid"
#define LEFT_OUT "left-out"
#define STALE "stale"

struct _CyPayView
{
  GtkWidget parent_instance;

  GtkWidget   *box;
  GtkWidget   *summary;
  GtkWidget   *buttons[3]; /* FORMULA, REPORT, MAKE */
  GtkWidget   *filters;
  GtkWidget   *table;
  CyTableList *list_source;

  CySession    *session;
  gint64        cycle;
  CyPayList    *list;
  char         *search;
  GCancellable *reading;
};

enum
{
  FORMULA,
  REPORT,
  MAKE,
};

G_DEFINE_FINAL_TYPE (CyPayView, cy_pay_view, GTK_TYPE_WIDGET)

static const char *const column_ids[] = { "name",  "place", "town",   "post", "total",
                                          "grade", "basis", "amount", "note", NULL };

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Full name"),
    72,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "post", N_ ("Post at the end of the period"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "total",
    N_ ("Total mark"),
    70,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "grade", N_ ("Assessed grade"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "basis", N_ ("How it came about"), 220, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
  { "amount",
    N_ ("Amount, yuan"),
    96,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "note",
    N_ ("On the pay list"),
    160,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_EXPAND | CY_TABLE_COLUMN_SORTABLE },
};

/* ---- Rows ---- */

/* What stands on the list is shown; without one, what would. */
static const CyPayAmount *
get_amount (const CyPayLine *line)
{
  if (line->item != 0)
    return &line->stored;

  return line->reason == NULL ? &line->amount : NULL;
}

static char *
dup_note (const CyPayLine *line)
{
  g_autofree char *now = cy_pay_format_yuan (line->amount.amount);

  if (line->item == 0 && line->reason != NULL)
    return g_strdup_printf (_ ("not paid: %s"), line->reason);
  if (line->item == 0)
    return g_strdup (_ ("not on the list yet"));
  if (line->reason != NULL)
    return g_strdup_printf (_ ("out of date: now %s"), line->reason);
  if (line->is_stale)
    return g_strdup_printf (_ ("out of date: now %s"), now);

  return g_strdup (_ ("on the list"));
}

static void
make_line (CyTableLine *out, gconstpointer data, gconstpointer owner)
{
  const CyPayLine   *line = data;
  const CyPayList   *list = owner;
  const CyPayAmount *amount = get_amount (line);
  g_autofree char   *total = cy_fixed_format_total (line->total);
  g_autofree char   *note = dup_note (line);
  g_autofree char   *yuan = amount != NULL ? cy_pay_format_yuan (amount->amount) : NULL;
  g_autofree char   *basis = amount != NULL && (line->item == 0 || !line->is_stale)
                               ? cy_pay_amount_dup_basis (amount, list->formula, line->total)
                               : NULL;
  const char        *texts[] = {
           line->name,
    line->place != NULL ? line->place : NOTHING,
    line->town_name != NULL ? line->town_name : NOTHING,
    line->post != NULL ? cy_code_get_name ("post_kind", line->post) : NOTHING,
           total,
    line->grade != NULL ? cy_code_get_name ("zb18", line->grade) : NOTHING,
    basis != NULL ? basis : NOTHING,
    yuan != NULL ? yuan : NOTHING,
           note,
  };

  cy_table_line_set_texts (out, texts);
  cy_table_line_set_value (out, "total", line->total);
  cy_table_line_set_value (out, "amount", amount != NULL ? (double) amount->amount : -1);
  if (line->is_stale || (line->item == 0 && line->reason != NULL))
    cy_table_line_set_style (out, "note", line->reason != NULL ? "warn" : "accent");
}

static gboolean
matches (CyPayView *self, const CyPayLine *line)
{
  const char *state = cy_chip_row_get (CY_CHIP_ROW (self->filters), STATE);

  if (g_strcmp0 (state, PAID) == 0 && line->item == 0)
    return FALSE;
  if (g_strcmp0 (state, LEFT_OUT) == 0 && line->reason == NULL)
    return FALSE;
  if (g_strcmp0 (state, STALE) == 0 && !line->is_stale)
    return FALSE;

  return cy_pinyin_finds (line->name, self->search) ||
         cy_text_contains (line->place, self->search) ||
         cy_text_contains (line->town_name, self->search);
}

/* ---- Showing ---- */

static void
show_rows (CyPayView *self)
{
  GArray          *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));
  gint64           sum = 0;
  g_autofree char *yuan = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->list->lines->len; i++)
    {
      const CyPayLine  *line = g_ptr_array_index (self->list->lines, i);
      const CyTableItem item = { line->person, line };

      if (!matches (self, line))
        continue;
      g_array_append_val (items, item);
      sum += line->stored.amount;
    }
  yuan = cy_pay_format_yuan (sum);
  text = g_strdup_printf (ngettext ("%u person, %s yuan on the list",
                                    "%u people, %s yuan on the list",
                                    items->len),
                          items->len,
                          yuan);
  cy_table_set_totals (CY_TABLE (self->table), text, _ ("Double-click or Enter opens the person"));
  cy_table_list_set (self->list_source,
                     items,
                     cy_pay_list_ref (self->list),
                     (GDestroyNotify) cy_pay_list_unref);
}

static char *
dup_summary (const CyPayList *list)
{
  guint            n_left_out = list->lines->len - list->n_payable;
  g_autofree char *yuan = cy_pay_format_yuan (list->sum);
  GString         *text = g_string_new (NULL);

  if (list->formula == NULL)
    g_string_append (text, _ ("The scheme of this cycle has no pay formula yet."));
  else if (list->n_items == 0)
    g_string_append_printf (text,
                            _ ("%u people have an amount, %u have none; no list is made yet."),
                            list->n_payable,
                            n_left_out);
  else
    g_string_append_printf (text,
                            _ ("%u people are on the list, %s yuan together; %u have no amount."),
                            list->n_items,
                            yuan,
                            n_left_out);
  if (list->n_items > 0 && list->n_stale > 0)
    g_string_append_printf (text,
                            ngettext (" %u line is out of date: make the list again.",
                                      " %u lines are out of date: make the list again.",
                                      list->n_stale),
                            list->n_stale);
  if (list->formula != NULL && g_strcmp0 (list->state, CY_CYCLE_LOCKED) != 0)
    g_string_append (text, _ (" The cycle is not locked: results may still change."));

  return g_string_free (text, FALSE);
}

static void
show_empty (CyPayView *self)
{
  if (self->cycle == 0)
    cy_table_set_empty (CY_TABLE (self->table),
                        _ ("There is no assessment cycle yet."),
                        _ ("Set Up a Cycle"));
  else if (self->list != NULL && self->list->lines->len == 0)
    cy_table_set_empty (CY_TABLE (self->table),
                        _ ("Nobody of this unit is assessed in this cycle, or it is about village "
                           "teams, who are not paid."),
                        _ ("Show the Cycles"));
  else
    cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody fits these filters."), NULL);
}

/* The step that comes next. */
static void
show_primary (CyPayView *self)
{
  guint next = self->list != NULL && self->list->formula == NULL ? FORMULA : MAKE;

  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    if (i == next)
      gtk_widget_add_css_class (self->buttons[i], "primary");
    else
      gtk_widget_remove_css_class (self->buttons[i], "primary");
}

static void
show (CyPayView *self)
{
  g_autofree char *summary = self->list != NULL ? dup_summary (self->list) : NULL;

  gtk_label_set_text (GTK_LABEL (self->summary), summary != NULL ? summary : "");
  gtk_widget_set_sensitive (self->buttons[FORMULA], self->list != NULL);
  gtk_widget_set_sensitive (self->buttons[MAKE],
                            self->list != NULL && self->list->formula != NULL &&
                              (self->list->n_payable > 0 || self->list->n_items > 0));
  gtk_widget_set_sensitive (self->buttons[REPORT], self->list != NULL && self->list->n_items > 0);
  show_primary (self);
  show_empty (self);
  if (self->list != NULL)
    show_rows (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 cycle;
  gint64 scope;
} Wish;

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_pay_list_load (conn, wish->cycle, wish->scope, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPayView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPayList) list = cy_session_finish (result, &error);

  if (self->session == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  if (list == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->list, cy_pay_list_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

/* ---- Deeds ---- */

static gpointer
load_draft (CyConn *conn, gpointer data, GError **error)
{
  return cy_pay_draft_load (conn, *(const gint64 *) data, error);
}

static void
draft_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPayView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPayDraft) draft = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  if (draft == NULL)
    cy_session_present_error (self->session, error);
  else
    cy_pay_dialog_present (GTK_WIDGET (self), self->session, g_steal_pointer (&draft));
}

static void
formula_cb (GtkButton *button, CyPayView *self)
{
  cy_session_read (self->session,
                   load_draft,
                   g_memdup2 (&self->list->scheme, sizeof (gint64)),
                   g_free,
                   (GDestroyNotify) cy_pay_draft_free,
                   NULL,
                   draft_cb,
                   g_object_ref (self));
}

static gpointer
make_list (CyConn *conn, gpointer data, GError **error)
{
  CyPayCount       count;
  g_autofree char *yuan = NULL;

  if (!cy_pay_list_make (conn, *(const gint64 *) data, _ ("Pay list made"), &count, error))
    return NULL;
  yuan = cy_pay_format_yuan (count.sum);

  return g_strdup_printf (_ ("Pay list made: %u people, %s yuan; %u without an amount"),
                          count.n_paid,
                          yuan,
                          count.n_left_out);
}

static void
make_cb (GtkButton *button, CyPayView *self)
{
  cy_deed_run (self->session,
               make_list,
               g_memdup2 (&self->cycle, sizeof self->cycle),
               g_free,
               TRUE);
}

static void
report_cb (GtkButton *button, CyPayView *self)
{
  g_autoptr (CyReportArgs) args = cy_report_args_new ();

  args->about = self->cycle;
  args->scope = cy_session_get_scope (self->session);
  cy_report_dialog_present_args (GTK_WIDGET (self), self->session, "pay", args);
}

static void
person_cb (CyTable *table, gint64 id, CyPayView *self)
{
  cy_session_open_person (self->session, id);
}

static void
cycles_cb (CyTable *table, CyPayView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "cycles");
}

/* ---- Layout ---- */

static void
filtered_cb (CyPayView *self)
{
  if (self->list != NULL)
    show_rows (self);
}

static GtkWidget *
make_bar (CyPayView *self)
{
  static const char *const labels[] = { N_ ("Pay Formula…"),
                                        N_ ("Pay List Report…"),
                                        N_ ("Make the Pay List") };
  GCallback callbacks[] = { G_CALLBACK (formula_cb), G_CALLBACK (report_cb), G_CALLBACK (make_cb) };
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_widget_set_hexpand (self->summary, TRUE);
  gtk_box_append (GTK_BOX (bar), self->summary);
  for (guint i = 0; i < G_N_ELEMENTS (self->buttons); i++)
    {
      self->buttons[i] = gtk_button_new_with_label (_ (labels[i]));
      gtk_widget_set_valign (self->buttons[i], GTK_ALIGN_CENTER);
      g_signal_connect (self->buttons[i], "clicked", callbacks[i], self);
      gtk_box_append (GTK_BOX (bar), self->buttons[i]);
    }

  return bar;
}

static GtkWidget *
make_filters (CyPayView *self)
{
  CyChipRow *row;

  self->filters = cy_chip_row_new ();
  row = CY_CHIP_ROW (self->filters);
  cy_chip_row_add (row, STATE, _ ("Pay"));
  cy_chip_row_add_choice (row, STATE, PAID, _ ("On the list"));
  cy_chip_row_add_choice (row, STATE, LEFT_OUT, _ ("Without an amount"));
  cy_chip_row_add_choice (row, STATE, STALE, _ ("To be put right"));
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (filtered_cb), self);

  return self->filters;
}

/* ---- Class ---- */

static void
cy_pay_view_dispose (GObject *object)
{
  CyPayView *self = CY_PAY_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->list_source);
  g_clear_pointer (&self->list, cy_pay_list_unref);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_pay_view_parent_class)->dispose (object);
}

static void
cy_pay_view_class_init (CyPayViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_pay_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_pay_view_init (CyPayView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->table = cy_table_new_marked (_ ("Pay list"), columns, G_N_ELEMENTS (columns));
  self->list_source = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->list_source));
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (cycles_cb), self);
  gtk_box_append (GTK_BOX (self->box), make_bar (self));
  gtk_box_append (GTK_BOX (self->box), make_filters (self));
  gtk_box_append (GTK_BOX (self->box), self->table);
}

GtkWidget *
cy_pay_view_new (CySession *session)
{
  CyPayView *self = g_object_new (CY_TYPE_PAY_VIEW, NULL);

  self->session = g_object_ref (session);
  show (self);

  return GTK_WIDGET (self);
}

/**
 * cy_pay_view_show:
 * @self: the view
 * @cycle: id of a cycle, 0 for none
 *
 * Reads again, also when it is the same cycle.
 */
void
cy_pay_view_show (CyPayView *self, gint64 cycle)
{
  Wish wish = { cycle, cy_session_get_scope (self->session) };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->cycle = cycle;
  if (cycle == 0)
    {
      g_clear_pointer (&self->list, cy_pay_list_unref);
      show (self);
      return;
    }
  self->reading = g_cancellable_new ();
  cy_session_read (self->session,
                   read_list,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_pay_list_unref,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}

void
cy_pay_view_set_search (CyPayView *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  filtered_cb (self);
}

CyTable *
cy_pay_view_get_table (CyPayView *self)
{
  return CY_TABLE (self->table);
}
