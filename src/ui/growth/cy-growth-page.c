/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 成长: which postings and courses raised which ability in this county, and from which pairs of
 * people that is known. */
#include "cy-growth-page.h"

#include "cy-chart-kind.h"
#include "cy-chart-view.h"
#include "cy-growth-pairs.h"
#include "cy-growth-table.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

#define CHART_WIDTH 400
#define N_MEANS 2

struct _CyGrowthPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *segments[N_MEANS];
  GtkWidget *table;
  GtkWidget *heading;
  GtkWidget *pairs;
  GtkWidget *chart_heading;
  GtkWidget *chart;

  CyGrowth     *growth;
  CyGrowthMeans means;
  gboolean      has_chosen;
};

/* The series that a chart of spreads wants. */
enum
{
  SERIES_LEAST,
  SERIES_LOW,
  SERIES_MEDIAN,
  SERIES_HIGH,
  SERIES_MOST,
  N_SERIES,
};

G_DEFINE_FINAL_TYPE (CyGrowthPage, cy_growth_page, CY_TYPE_PAGE)

static CySession *
get_session (CyGrowthPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static const char *
get_means_word (CyGrowthMeans means)
{
  return means == CY_GROWTH_POSTING ? _ ("By kind of posting") : _ ("By content of course");
}

/* ---- Showing ---- */

static void
show_subtitle (CyGrowthPage *self)
{
  const char      *scope = cy_session_get_scope_name (get_session (self));
  g_autofree char *name = cy_session_dup_name (get_session (self));
  guint            n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->growth->kinds->len; i++)
    n += ((const CyGrowthKind *) g_ptr_array_index (self->growth->kinds, i))->n_events;
  text = g_strdup_printf (self->means == CY_GROWTH_POSTING
                            ? ngettext ("%s · %u posting over half a year ago",
                                        "%s · %u postings over half a year ago",
                                        n)
                            : ngettext ("%s · %u participation over half a year ago",
                                        "%s · %u participations over half a year ago",
                                        n),
                          scope != NULL ? scope : name,
                          n);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static CyDataset *
make_dataset (CyGrowthPage *self, guint ability)
{
  CyDataset *dataset = cy_dataset_new (_ ("Spread of the differences"), NULL, N_SERIES);

  cy_dataset_set_decimals (dataset, 2);
  for (guint i = 0; i < self->growth->kinds->len; i++)
    {
      const CyGrowthKind   *kind = g_ptr_array_index (self->growth->kinds, i);
      const CyGrowthSpread *spread = &kind->cells[ability].spread;
      gint64                values[N_SERIES] = {
                       spread->least, spread->low, spread->median, spread->high, spread->most,
      };

      if (cy_growth_is_enough (spread))
        cy_dataset_add (dataset, kind->name, kind->code, values);
    }

  return dataset;
}

static void
show_chart (CyGrowthPage *self, guint ability)
{
  g_autoptr (CyDataset) dataset = make_dataset (self, ability);
  g_autoptr (CyChart) chart = cy_chart_new ("box", dataset);

  cy_chart_view_set_chart (CY_CHART_VIEW (self->chart), chart);
}

static void
show_pair (CyGrowthPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "growth.open-other",
                                 cy_growth_pairs_get_current (CY_GROWTH_PAIRS (self->pairs)) !=
                                   NULL);
}

static void
show_cell (CyGrowthPage *self)
{
  const CyGrowthKind *kind = cy_growth_table_get_kind (CY_GROWTH_TABLE (self->table));
  guint               ability = cy_growth_table_get_ability (CY_GROWTH_TABLE (self->table));
  g_autofree char    *text = NULL;

  if (self->growth == NULL || kind == NULL)
    return;
  text = g_strdup_printf ("%s · %s", kind->name, self->growth->book->frame->kinds[ability].name);
  gtk_label_set_text (GTK_LABEL (self->heading), text);
  gtk_label_set_text (GTK_LABEL (self->chart_heading),
                      self->growth->book->frame->kinds[ability].name);
  cy_growth_pairs_set (CY_GROWTH_PAIRS (self->pairs), self->growth, &kind->cells[ability]);
  show_chart (self, ability);
  show_pair (self);
}

/* The cell with the most pairs says most: that is where somebody who comes here begins. */
static void
go_to_fullest (CyGrowthPage *self)
{
  const char *best = ((const CyGrowthKind *) g_ptr_array_index (self->growth->kinds, 0))->code;
  guint       ability = 0;
  guint       most = 0;

  for (guint i = 0; i < self->growth->kinds->len; i++)
    {
      const CyGrowthKind *kind = g_ptr_array_index (self->growth->kinds, i);

      for (guint j = 0; j < self->growth->book->frame->n_kinds; j++)
        if (kind->cells[j].spread.n > most)
          {
            most = kind->cells[j].spread.n;
            best = kind->code;
            ability = j;
          }
    }
  cy_growth_table_choose (CY_GROWTH_TABLE (self->table), best, ability);
}

static void
show (CyGrowthPage *self)
{
  const CyGrowthKind *before = cy_growth_table_get_kind (CY_GROWTH_TABLE (self->table));
  /* Codes live as long as the program. */
  const char *code = before != NULL ? before->code : NULL;
  guint       ability = cy_growth_table_get_ability (CY_GROWTH_TABLE (self->table));

  cy_growth_pairs_set (CY_GROWTH_PAIRS (self->pairs), NULL, NULL);
  cy_growth_table_set (CY_GROWTH_TABLE (self->table), self->growth);
  show_subtitle (self);
  if (self->has_chosen && cy_growth_find (self->growth, code) != NULL)
    cy_growth_table_choose (CY_GROWTH_TABLE (self->table), code, ability);
  else
    go_to_fullest (self);
  self->has_chosen = TRUE;
  show_cell (self);
}

/* ---- Reading ---- */

typedef struct
{
  CyGrowthArgs  args;
  GCancellable *cancellable;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_object (&wish->cancellable);
  g_free (wish);
}

static gpointer
read_growth (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_growth_load (conn, &wish->args, wish->cancellable, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyGrowthPage) self = user_data;
  g_autoptr (CyGrowth) growth = cy_page_take_answer (CY_PAGE (self), result);

  if (growth == NULL)
    return;
  g_clear_pointer (&self->growth, cy_growth_unref);
  self->growth = g_steal_pointer (&growth);
  show (self);
}

static void
cy_growth_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyGrowthPage *self = CY_GROWTH_PAGE (page);
  Wish         *wish = g_new0 (Wish, 1);

  wish->args = (CyGrowthArgs){ .means = self->means,
                               .scope = cy_session_get_scope (get_session (self)),
                               .base_date = cy_session_get_base_date (get_session (self)) };
  wish->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  cy_session_read (get_session (self),
                   read_growth,
                   wish,
                   wish_free,
                   (GDestroyNotify) cy_growth_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Acting ---- */

static void
means_cb (GtkToggleButton *button, CyGrowthPage *self)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->means = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "means"));
  self->has_chosen = FALSE;
  cy_page_reload (CY_PAGE (self));
}

static void
open_cb (CyGrowthPairs *pairs, gint64 person, CyGrowthPage *self)
{
  cy_session_open_person (get_session (self), person);
}

static void
open_other_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyGrowthPage       *self = CY_GROWTH_PAGE (widget);
  const CyGrowthPair *pair = cy_growth_pairs_get_current (CY_GROWTH_PAIRS (self->pairs));

  if (pair != NULL)
    cy_session_open_person (get_session (self), pair->other->person);
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_page_export_view (CY_PAGE (widget));
}

static void
cy_growth_page_set_search (CyPage *page, const char *text)
{
  cy_growth_pairs_set_search (CY_GROWTH_PAIRS (CY_GROWTH_PAGE (page)->pairs), text);
}

static void
cy_growth_page_export_view (CyPage *page)
{
  cy_report_dialog_present (GTK_WIDGET (page), cy_page_get_session (page), "growth", NULL, NULL);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyGrowthPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Growth"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Open the Compared Person"), "growth.open-other", NULL);
  cy_page_head_add_action (box, _ ("Analysis of Growth…"), "growth.report", "primary");

  return box;
}

static GtkWidget *
make_segments (CyGrowthPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "segments");
  for (guint i = 0; i < N_MEANS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (get_means_word ((CyGrowthMeans) i));

      self->segments[i] = button;
      g_object_set_data (G_OBJECT (button), "means", GUINT_TO_POINTER (i));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     GTK_TOGGLE_BUTTON (self->segments[0]));
      else
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
      g_signal_connect (button, "toggled", G_CALLBACK (means_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
make_words (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, class);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_method (void)
{
  g_autofree char *text = g_strdup_printf (
    _ (
      "Each person sent is paired with one of the same tier, at most %d years older or younger and "
      "%d.%d apart at the start, who had none from the start until %d months after the end. "
      "Before: the level on the day before the start; after: the level %d months after the end. "
      "The median of the differences of their rises is shown with its 95 %% bootstrap interval of "
      "%d samples; with fewer than %d pairs nothing is compared. It shows what went together, not "
      "what caused it."),
    CY_GROWTH_AGE_YEARS,
    CY_GROWTH_START / 10,
    CY_GROWTH_START % 10,
    CY_GROWTH_AFTER_MONTHS,
    CY_GROWTH_AFTER_MONTHS,
    CY_GROWTH_RESAMPLES,
    CY_GROWTH_MIN_PAIRS);

  return make_words (text, "caption");
}

static GtkWidget *
make_pairs (CyGrowthPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->heading = make_words (NULL, "heading");
  self->pairs = cy_growth_pairs_new ();
  gtk_widget_set_vexpand (self->pairs, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  g_signal_connect (self->pairs, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->pairs, "current", G_CALLBACK (show_pair), self);
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), self->pairs);

  return box;
}

static GtkWidget *
make_chart (CyGrowthPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->chart_heading = make_words (NULL, "heading");
  self->chart = cy_chart_view_new (_ ("Spread of the differences"));
  gtk_widget_set_size_request (box, CHART_WIDTH, -1);
  gtk_widget_set_vexpand (self->chart, TRUE);
  gtk_box_append (GTK_BOX (box), self->chart_heading);
  gtk_box_append (GTK_BOX (box), self->chart);
  gtk_box_append (GTK_BOX (box),
                  make_words (_ ("Box: interval of 95 %; line in it: median; whiskers: least and "
                                 "greatest difference."),
                              "caption"));

  return box;
}

static void
fill (CyGrowthPage *self)
{
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 16);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (main, "page");
  gtk_widget_set_hexpand (main, TRUE);
  self->table = cy_growth_table_new ();
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "current", G_CALLBACK (show_cell), self);
  gtk_box_append (GTK_BOX (below), make_pairs (self));
  gtk_box_append (GTK_BOX (below), make_chart (self));
  gtk_box_append (GTK_BOX (main), make_head (self));
  gtk_box_append (GTK_BOX (main), make_segments (self));
  gtk_box_append (GTK_BOX (main), self->table);
  gtk_box_append (GTK_BOX (main), below);
  gtk_box_append (GTK_BOX (main), make_method ());
  /* Large text may need more than the window is high. */
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), main);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
  show_pair (self);
}

/* ---- Class ---- */

static void
cy_growth_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (cy_growth_page_parent_class)->constructed (object);

  fill (CY_GROWTH_PAGE (object));
}

static void
cy_growth_page_dispose (GObject *object)
{
  CyGrowthPage *self = CY_GROWTH_PAGE (object);

  g_clear_pointer (&self->growth, cy_growth_unref);

  G_OBJECT_CLASS (cy_growth_page_parent_class)->dispose (object);
}

static void
cy_growth_page_class_init (CyGrowthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CyPageClass    *page_class = CY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_growth_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_growth_page_dispose;
  page_class->reload = cy_growth_page_reload;
  page_class->set_search = cy_growth_page_set_search;
  page_class->export_view = cy_growth_page_export_view;
  gtk_widget_class_install_action (widget_class, "growth.open-other", NULL, open_other_cb);
  gtk_widget_class_install_action (widget_class, "growth.report", NULL, report_cb);
}

static void
cy_growth_page_init (CyGrowthPage *self)
{
}

GtkWidget *
cy_growth_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_GROWTH_PAGE, "session", session, NULL);
}
