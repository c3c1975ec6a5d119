/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 换届: village by village who is ready for which seat, and what a period did with the pool. */
#include "cy-election-page.h"

#include "cy-chip-row.h"
#include "cy-election-table.h"
#include "cy-indicator-key.h"
#include "cy-page-head.h"
#include "cy-period-bar.h"
#include "cy-pool.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define LACKING "lacking"
#define LACKS_ANYBODY "anybody"
#define LACKS_SECRETARY "secretary"
#define LACKS_READY "ready-secretary"
#define LACKS_COMMITTEE "committee"

struct _CyElectionPage
{
  CyPage parent_instance;

  GtkWidget    *subtitle;
  GtkWidget    *filters;
  GtkWidget    *period;
  GtkWidget    *table;
  CyTableStore *store;

  CyElection *election;
  char       *search;
};

G_DEFINE_FINAL_TYPE (CyElectionPage, cy_election_page, CY_TYPE_PAGE)

static CySession *
get_session (CyElectionPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Which villages ---- */

static gboolean
lacks (const CyElectionVillage *village, const char *what)
{
  if (what == NULL)
    return TRUE;
  if (g_str_equal (what, LACKS_ANYBODY))
    return village->secretaries + village->committees == 0;
  if (g_str_equal (what, LACKS_SECRETARY))
    return village->secretaries == 0;
  if (g_str_equal (what, LACKS_READY))
    return village->secretaries_ready == 0;

  return village->committees == 0;
}

static gboolean
matches_search (CyElectionPage *self, const CyUnitNode *node)
{
  return self->search == NULL || *self->search == '\0' || strstr (node->name, self->search) != NULL;
}

static GPtrArray *
list_seen (CyElectionPage *self)
{
  const char *what = cy_chip_row_get (CY_CHIP_ROW (self->filters), LACKING);
  GPtrArray  *seen = g_ptr_array_new ();

  for (guint i = 0; i < self->election->villages->len; i++)
    {
      CyElectionVillage *village = g_ptr_array_index (self->election->villages, i);

      if (lacks (village, what) &&
          matches_search (self, cy_election_get_unit (self->election, village)))
        g_ptr_array_add (seen, village);
    }

  return seen;
}

/* ---- Showing ---- */

static guint
count_lacking (CyElectionPage *self, const char *what)
{
  guint n = 0;

  for (guint i = 0; i < self->election->villages->len; i++)
    n += lacks (g_ptr_array_index (self->election->villages, i), what);

  return n;
}

static void
show_words (CyElectionPage *self, guint n_seen)
{
  g_autofree char *place = cy_session_dup_place (get_session (self));
  guint            n = self->election->villages->len;
  g_autofree char *text = g_strdup_printf (_ ("%s · %u villages, %u without anybody, %u with a "
                                              "secretary reserve ready now"),
                                           place,
                                           n,
                                           count_lacking (self, LACKS_ANYBODY),
                                           n - count_lacking (self, LACKS_READY));
  g_autofree char *seen = n_seen == n
                            ? g_strdup_printf (ngettext ("%u village", "%u villages", n), n)
                            : g_strdup_printf (_ ("%u of %u villages"), n_seen, n);

  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
  cy_table_set_totals (CY_TABLE (self->table),
                       seen,
                       _ ("Double-click or Enter on a figure shows its people"));
  cy_table_set_empty (CY_TABLE (self->table),
                      n == 0 ? _ ("There is no village here yet.")
                             : _ ("No village fits these filters."),
                      n == 0 ? _ ("Import a Roster") : NULL);
}

static void
show (CyElectionPage *self)
{
  g_autoptr (GPtrArray) seen = NULL;

  if (self->election == NULL)
    return;
  seen = list_seen (self);
  cy_election_table_fill (self->store, self->election, seen);
  show_words (self, seen->len);
}

static void
village_cb (CyTable *table, gint64 id, CyElectionPage *self)
{
  g_autofree char *key = cy_election_table_dup_key (id, cy_table_get_cursor_column (table));

  cy_session_show_people (get_session (self), key);
}

/* Who left in the period, as the list of people finds them. */
static void
left_cb (CyPeriodBar *bar, gboolean used, CyElectionPage *self)
{
  const char      *states[] = { used ? CY_POOL_USED : CY_POOL_OUT, NULL };
  g_autofree char *state = cy_indicator_key_new ("state", CY_IS_ONE_OF, states);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *days = NULL;
  g_autofree char *key = NULL;
  CyDate           from;
  CyDate           until;

  if (!cy_period_bar_get_days (bar, &from, &until))
    return;
  first = cy_date_format (from, CY_DATE_COMPACT);
  last = cy_date_format (until, CY_DATE_COMPACT);
  days =
    cy_indicator_key_new ("exit_date", CY_IS_BETWEEN, (const char *const[]){ first, last, NULL });
  key = cy_indicator_key_join (state, days);
  cy_session_show_people (get_session (self), key);
}

/* ---- Reading ---- */

typedef struct
{
  gint64    scope;
  CyDate    base_date;
  CyDate    today;
  CyRecord *rules;
  CyDate    from;
  CyDate    until;
} Wish;

typedef struct
{
  CyElection  *election;
  CyPoolPeriod period;
} Answer;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_object (&wish->rules);
  g_free (wish);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->election, cy_election_free);
  g_free (answer);
}

static gpointer
read_all (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  Answer     *answer = g_new0 (Answer, 1);

  answer->election =
    cy_election_load (conn, wish->scope, wish->base_date, wish->today, wish->rules, error);
  if (answer->election != NULL &&
      cy_pool_period_count (conn, wish->scope, wish->from, wish->until, &answer->period, error))
    return answer;
  answer_free (answer);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyElectionPage) self = user_data;
  Answer *answer = cy_page_take_answer (CY_PAGE (self), result);

  if (answer == NULL)
    return;
  g_clear_pointer (&self->election, cy_election_free);
  self->election = g_steal_pointer (&answer->election);
  cy_period_bar_show (CY_PERIOD_BAR (self->period), &answer->period);
  show (self);
  answer_free (answer);
}

static void
cy_election_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyElectionPage *self = CY_ELECTION_PAGE (page);
  CySession      *session = get_session (self);
  CyRecord       *rules = cy_session_get_rules (session);
  Wish            wish = { .scope = cy_session_get_scope (session),
                           .base_date = cy_session_get_base_date (session),
                           .today = cy_session_get_today (session) };

  if (!cy_period_bar_get_days (CY_PERIOD_BAR (self->period), &wish.from, &wish.until))
    return;
  wish.rules = rules != NULL ? cy_record_copy (rules) : NULL;
  cy_session_read (session,
                   read_all,
                   g_memdup2 (&wish, sizeof wish),
                   wish_free,
                   answer_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* The period is the year of the base date, up to that day, until somebody gives another. */
static void
set_usual_period (CyElectionPage *self)
{
  CyDate base_date = cy_session_get_base_date (get_session (self));

  cy_period_bar_set_days (CY_PERIOD_BAR (self->period),
                          cy_date_new (cy_date_get_year (base_date), 1, 1),
                          base_date);
}

static void
base_date_cb (CyElectionPage *self)
{
  set_usual_period (self);
  cy_page_reload (CY_PAGE (self));
}

static void
cy_election_page_set_search (CyPage *page, const char *text)
{
  CyElectionPage *self = CY_ELECTION_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_election_page_export_view (CyPage *page)
{
  CyElectionPage *self = CY_ELECTION_PAGE (page);

  if (cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->store)) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "election",
                                    cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyElectionPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Election"), &self->subtitle);
  GtkWidget *export = gtk_button_new_with_label (_ ("Export…"));

  g_signal_connect_swapped (export, "clicked", G_CALLBACK (cy_page_export_view), self);
  gtk_box_append (GTK_BOX (box), export);

  return box;
}

static GtkWidget *
make_filters (CyElectionPage *self)
{
  CyChipRow *row;

  self->filters = cy_chip_row_new ();
  row = CY_CHIP_ROW (self->filters);
  cy_chip_row_add (row, LACKING, _ ("What is lacking"));
  cy_chip_row_add_choice (row, LACKING, LACKS_ANYBODY, _ ("Anybody at all"));
  cy_chip_row_add_choice (row, LACKING, LACKS_SECRETARY, _ ("A secretary reserve"));
  cy_chip_row_add_choice (row, LACKING, LACKS_READY, _ ("A secretary reserve ready now"));
  cy_chip_row_add_choice (row, LACKING, LACKS_COMMITTEE, _ ("A committee reserve"));
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);

  return self->filters;
}

static GtkWidget *
make_period (CyElectionPage *self)
{
  self->period = cy_period_bar_new ();
  set_usual_period (self);
  g_signal_connect_swapped (self->period, "changed", G_CALLBACK (cy_page_reload), self);
  g_signal_connect (self->period, "open", G_CALLBACK (left_cb), self);

  return self->period;
}

static void
import_cb (CyTable *table, CyElectionPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

static GtkWidget *
make_table (CyElectionPage *self)
{
  self->table = cy_election_table_new (&self->store);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (village_cb), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (import_cb), self);

  return self->table;
}

/* ---- Class ---- */

static void
cy_election_page_constructed (GObject *object)
{
  CyElectionPage *self = CY_ELECTION_PAGE (object);
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_election_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_period (self));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), make_table (self));
  gtk_box_append (GTK_BOX (self), box);
  g_signal_connect_object (get_session (self),
                           "notify::base-date",
                           G_CALLBACK (base_date_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
cy_election_page_dispose (GObject *object)
{
  CyElectionPage *self = CY_ELECTION_PAGE (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->election, cy_election_free);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_election_page_parent_class)->dispose (object);
}

static void
cy_election_page_class_init (CyElectionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_election_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_election_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_election_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_election_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_election_page_export_view;
}

static void
cy_election_page_init (CyElectionPage *self)
{
}

GtkWidget *
cy_election_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_ELECTION_PAGE, "session", session, NULL);
}
