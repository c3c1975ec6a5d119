/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The choice of a round, a ballot, a cycle or a period over the look at a report. */
#include "cy-paper-about.h"

#include "cy-date.h"
#include "cy-report-about.h"

#include <glib/gi18n.h>

#define YEAR_MONTHS 12
#define TERM_MONTHS 36

struct _CyPaperAbout
{
  GtkWidget parent_instance;

  GtkWidget *choice;

  CySession      *session;
  const CyReport *report;
  GArray         *ids; /* gint64, by the place in the choice */
  GCancellable   *cancellable;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyPaperAbout, cy_paper_about, GTK_TYPE_WIDGET)

/* Periods that end on the base date. */
enum
{
  THIS_YEAR,
  TWELVE_MONTHS,
  TWO_YEARS,
  THREE_YEARS,
  N_PERIODS
};

static const char *const periods[N_PERIODS] = {
  [THIS_YEAR] = N_ ("This year so far"),
  [TWELVE_MONTHS] = N_ ("The last twelve months"),
  [TWO_YEARS] = N_ ("Since last January"),
  [THREE_YEARS] = N_ ("The last three years"),
};

static void
selected_cb (CyPaperAbout *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- What there is ---- */

typedef struct
{
  const CyReport *report;
  gint64          scope;
  gint64          base_date;
} Wish;

static gpointer
list_items (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_report_about_list (wish->report, conn, wish->scope, wish->base_date, error);
}

/* ---- Showing ---- */

static guint
find_id (CyPaperAbout *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return 0;
}

static gint64
get_id (CyPaperAbout *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  return at < self->ids->len ? g_array_index (self->ids, gint64, at) : 0;
}

/* What was chosen stays chosen while it is there. */
static void
show (CyPaperAbout *self, const char *first, GPtrArray *items)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 chosen = get_id (self);
  gint64 none = 0;

  g_signal_handlers_block_by_func (self->choice, selected_cb, self);
  g_array_set_size (self->ids, 0);
  g_array_append_val (self->ids, none);
  gtk_string_list_append (names, first);
  for (guint i = 0; i < items->len; i++)
    {
      const CyReportAbout *item = g_ptr_array_index (items, i);

      g_array_append_val (self->ids, item->id);
      gtk_string_list_append (names, item->name);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), find_id (self, chosen));
  g_signal_handlers_unblock_by_func (self->choice, selected_cb, self);
  if (get_id (self) != chosen)
    selected_cb (self);
}

static void
show_periods (CyPaperAbout *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_signal_handlers_block_by_func (self->choice, selected_cb, self);
  for (guint i = 0; i < N_PERIODS; i++)
    gtk_string_list_append (names, _ (periods[i]));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), THIS_YEAR);
  g_signal_handlers_unblock_by_func (self->choice, selected_cb, self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPaperAbout) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cy_session_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (items == NULL)
    cy_session_present_error (self->session, error);
  else
    show (self, _ (self->report->untold), items);
}

/* ---- Class ---- */

static void
stop (CyPaperAbout *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
cy_paper_about_dispose (GObject *object)
{
  CyPaperAbout *self = CY_PAPER_ABOUT (object);

  stop (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->choice, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_paper_about_parent_class)->dispose (object);
}

static void
cy_paper_about_finalize (GObject *object)
{
  g_array_unref (CY_PAPER_ABOUT (object)->ids);

  G_OBJECT_CLASS (cy_paper_about_parent_class)->finalize (object);
}

static void
cy_paper_about_class_init (CyPaperAboutClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_paper_about_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_paper_about_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyPaperAbout::changed: something else is meant */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_PAPER_ABOUT,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
}

static void
cy_paper_about_init (CyPaperAbout *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->choice = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * cy_paper_about_new:
 * @session: whose library
 *
 * Returns: (transfer floating): a choice of nothing
 */
GtkWidget *
cy_paper_about_new (CySession *session)
{
  CyPaperAbout *self = g_object_new (CY_TYPE_PAPER_ABOUT, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

static const char *
get_label (const CyReport *report)
{
  if (report->args & CY_REPORT_ARG_ROUND)
    return _ ("Which round");
  if (report->args & CY_REPORT_ARG_BALLOT)
    return _ ("Which ballot");

  return report->args & CY_REPORT_ARG_CYCLE ? _ ("Which cycle") : _ ("Period");
}

/**
 * cy_paper_about_set_report:
 * @self: the choice
 * @report: what it is for; of most reports there is nothing to choose
 */
void
cy_paper_about_set_report (CyPaperAbout *self, const CyReport *report)
{
  self->report = report;
  stop (self);
  g_array_set_size (self->ids, 0);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          (report->args & (CY_REPORT_ARG_LISTED | CY_REPORT_ARG_PERIOD)) != 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_label (report),
                                  -1);
  if (report->args & CY_REPORT_ARG_PERIOD)
    show_periods (self);
}

/**
 * cy_paper_about_read:
 * @self: the choice
 *
 * Finds out what there is to choose from.
 */
void
cy_paper_about_read (CyPaperAbout *self)
{
  Wish wish = { self->report,
                cy_session_get_scope (self->session),
                cy_session_get_base_date (self->session) };

  if (!(self->report->args & CY_REPORT_ARG_LISTED))
    return;
  stop (self);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   list_items,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self));
}

static guint
get_since (CyPaperAbout *self, gint64 base)
{
  gint64 year = cy_date_get_year (base);

  switch (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice)))
    {
    case TWELVE_MONTHS:
      return (guint) cy_date_add_days (cy_date_add_months (base, -YEAR_MONTHS), 1);
    case TWO_YEARS:
      return (guint) ((year - 1) * 10000 + 101);
    case THREE_YEARS:
      return (guint) cy_date_add_days (cy_date_add_months (base, -TERM_MONTHS), 1);
    default:
      return (guint) (year * 10000 + 101);
    }
}

static char *
dup_name (CyPaperAbout *self)
{
  GObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->choice));

  if (item == NULL || !(self->report->args & CY_REPORT_ARG_LISTED))
    return NULL;

  return g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

/**
 * cy_paper_about_apply:
 * @self: the choice
 * @args: with the base date; is told what was chosen
 */
void
cy_paper_about_apply (CyPaperAbout *self, CyReportArgs *args)
{
  args->about = get_id (self);
  g_free (args->about_name);
  args->about_name = dup_name (self);
  if (self->report->args & CY_REPORT_ARG_PERIOD)
    args->since = get_since (self, args->base_date);
}
