/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Above the marks: until when there is time, and what is still to be entered or mended. */
#include "cy-score-strip.h"

#include "cy-score-period.h"

#include <glib/gi18n.h>

enum
{
  MARKED,
  BLANK,
  FAULTY,
  LACKING,
  N_FIGURES
};

/* Cells with a mark, those that are to have one, those with something that may not stand; people
 * whom a whole group did not mark, -1 where that is not looked at. */
typedef struct
{
  guint n_marked;
  guint n_asked;
  guint n_faulty;
  int   n_lacking;
} Figures;

struct _CyScoreStrip
{
  GtkBox parent_instance;

  GtkWidget *left;
  GtkWidget *period;
  GtkWidget *boxes[N_FIGURES];
  GtkWidget *figures[N_FIGURES];
};

G_DEFINE_FINAL_TYPE (CyScoreStrip, cy_score_strip, GTK_TYPE_BOX)

static GtkWidget *
make_figure (const char *title, GtkWidget **figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  *figure = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (*figure), 0);
  gtk_widget_add_css_class (*figure, "bold");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), *figure);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
cy_score_strip_class_init (CyScoreStripClass *klass)
{
}

static void
cy_score_strip_init (CyScoreStrip *self)
{
  static const char *const titles[N_FIGURES] = {
    N_ ("Cells marked"), N_ ("Not marked"), N_ ("Wrong"), N_ ("Group missing")
  };

  gtk_box_set_spacing (GTK_BOX (self), 22);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "score-strip");
  gtk_box_append (GTK_BOX (self), make_figure (_ ("Days of marking"), &self->left));
  self->period = cy_score_period_new ();
  gtk_widget_set_valign (self->period, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->period);
  for (guint i = 0; i < N_FIGURES; i++)
    {
      self->boxes[i] = make_figure (_ (titles[i]), &self->figures[i]);
      gtk_box_append (GTK_BOX (self), self->boxes[i]);
    }
}

GtkWidget *
cy_score_strip_new (void)
{
  return g_object_new (CY_TYPE_SCORE_STRIP, NULL);
}

static char *
dup_day (CyDate date)
{
  return g_strdup_printf ("%02d-%02d", cy_date_get_month (date), cy_date_get_day (date));
}

static void
show_period (CyScoreStrip *self, const CyScoreSheet *sheet, CyDate today)
{
  CyDate           opens = sheet->opens != 0 ? sheet->opens : sheet->deadline;
  int              left = cy_date_days_between (today, sheet->deadline);
  int              all = cy_date_days_between (opens, sheet->deadline);
  int              gone = cy_date_days_between (opens, today);
  g_autofree char *first = dup_day (opens);
  g_autofree char *last = dup_day (sheet->deadline);
  g_autofree char *start = g_strdup_printf (_ ("from %s"), first);
  g_autofree char *end = g_strdup_printf (_ ("until %s"), last);
  g_autofree char *words =
    left < 0    ? g_strdup_printf (ngettext ("%d day over", "%d days over", -left), -left)
    : left == 0 ? g_strdup (_ ("Marking ends today"))
                : g_strdup_printf (ngettext ("%d day left", "%d days left", left), left);

  gtk_label_set_text (GTK_LABEL (self->left), words);
  if (left < 0)
    gtk_widget_add_css_class (self->left, "accent");
  else
    gtk_widget_remove_css_class (self->left, "accent");
  cy_score_period_set (CY_SCORE_PERIOD (self->period),
                       start,
                       end,
                       all > 0 ? (double) gone / all : gone);
}

/* Coloured only where there is something to do. */
static void
show_figure (CyScoreStrip *self, guint nth, char *words, const char *style, gboolean is_some)
{
  gtk_label_set_text (GTK_LABEL (self->figures[nth]), words);
  if (style != NULL && is_some)
    gtk_widget_add_css_class (self->figures[nth], style);
  else if (style != NULL)
    gtk_widget_remove_css_class (self->figures[nth], style);
  g_free (words);
}

/* What all graders were asked for and gave. */
static Figures
sum_graders (const CyScoreSheet *sheet, const CyScoreTrouble *trouble)
{
  Figures figures = { 0, 0, trouble->n_wrong, (int) trouble->n_lacking };

  for (guint i = 0; i < sheet->graders->len; i++)
    {
      const CyScoreGrader *grader = cy_score_sheet_grader (sheet, i);

      figures.n_marked += grader->n_marked;
      figures.n_asked += cy_score_sheet_count_due (sheet, grader);
    }

  return figures;
}

static Figures
count_sheet (const CyScoreSheet *sheet, guint pass)
{
  Figures figures = { 0, 0, 0, -1 };
  guint   n_blank = 0;

  cy_score_sheet_count (sheet, pass, &figures.n_marked, &n_blank, &figures.n_faulty);
  figures.n_asked = figures.n_marked + n_blank + figures.n_faulty;

  return figures;
}

static void
show_figures (CyScoreStrip *self, const Figures *figures)
{
  guint n_blank =
    figures->n_asked -
    MIN (figures->n_marked + (figures->n_lacking < 0 ? figures->n_faulty : 0), figures->n_asked);

  show_figure (self,
               MARKED,
               g_strdup_printf (_ ("%u / %u cells"), figures->n_marked, figures->n_asked),
               NULL,
               FALSE);
  show_figure (self,
               BLANK,
               g_strdup_printf (ngettext ("%u cell", "%u cells", n_blank), n_blank),
               "warn",
               n_blank > 0);
  show_figure (self,
               FAULTY,
               g_strdup_printf (ngettext ("%u cell", "%u cells", figures->n_faulty),
                                figures->n_faulty),
               "accent",
               figures->n_faulty > 0);
  gtk_widget_set_visible (self->boxes[LACKING], figures->n_lacking >= 0);
  show_figure (self,
               LACKING,
               g_strdup_printf (ngettext ("%d person lacks it",
                                          "%d people lack it",
                                          figures->n_lacking),
                                figures->n_lacking),
               "warn",
               figures->n_lacking > 0);
}

/**
 * cy_score_strip_show:
 * @self: a strip
 * @sheet: of the cycle
 * @pass: which marks of a grader are counted
 * @trouble: what keeps marks of all groups from being counted; looked at without a grader
 * @today: the day it is
 */
void
cy_score_strip_show (CyScoreStrip         *self,
                     const CyScoreSheet   *sheet,
                     guint                 pass,
                     const CyScoreTrouble *trouble,
                     CyDate                today)
{
  const Figures figures =
    sheet->grader < 0 ? sum_graders (sheet, trouble) : count_sheet (sheet, pass);

  show_period (self, sheet, today);
  show_figures (self, &figures);
}
