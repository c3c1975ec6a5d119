/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Above the table of grades: how many are to be graded, how many places of the best grade are
 * taken, and what is still open. */
#include "cy-grade-figures.h"

#include "cy-figure-card.h"
#include "cy-grade-filter.h"

#include <glib/gi18n.h>

enum
{
  CARD_BASE,
  CARD_PLACES,
  CARD_GRADED,
  CARD_TIED,
  N_CARDS
};

struct _CyGradeFigures
{
  GtkBox parent_instance;

  GtkWidget *cards[N_CARDS];
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CyGradeFigures, cy_grade_figures, GTK_TYPE_BOX)

static void
set_card (CyGradeFigures *self,
          guint           nth,
          guint           figure,
          char           *unit,
          char           *sentence,
          const char     *kind,
          guint           of)
{
  g_autofree char *number = g_strdup_printf ("%u", figure);

  cy_figure_card_set (CY_FIGURE_CARD (self->cards[nth]),
                      &(CyFigureLook){
                        .figure = number,
                        .unit = unit,
                        .sentence = sentence,
                        .kind = kind,
                        .share = of > 0 ? MIN (1.0, (double) figure / of) : 0,
                        .target = -1,
                      });
  g_free (unit);
  g_free (sentence);
}

static char *
dup_pools (const CyGradeList *list)
{
  if (!cy_grade_list_has_quota (list))
    return g_strdup (_ ("No limit: all who reach the line"));
  if (list->approved_share > 0)
    return g_strdup_printf (_ ("%d.%d %% approved by %s"),
                            list->share / 10,
                            list->share % 10,
                            list->approval);

  return g_strdup_printf (ngettext ("%d.%d %% of each of %u pool",
                                    "%d.%d %% of each of %u pools",
                                    list->pools->len),
                          list->share / 10,
                          list->share % 10,
                          list->pools->len);
}

/* Those whom the figure is about. */
static void
figure_cb (GtkWidget *card, CyGradeFigures *self)
{
  g_autofree char *in = g_strdup_printf ("%d", CY_QUOTA_IN);
  g_autofree char *tied = g_strdup_printf ("%d", CY_QUOTA_TIED);
  const char      *standing = card == self->cards[CARD_PLACES]   ? in
                              : card == self->cards[CARD_TIED]   ? tied
                              : card == self->cards[CARD_GRADED] ? CY_GRADE_FILTER_OPEN
                                                                 : NULL;

  g_signal_emit (self, chosen_signal, 0, standing);
}

static void
cy_grade_figures_class_init (CyGradeFiguresClass *klass)
{
  /**
   * CyGradeFigures::chosen:
   * @standing: (nullable): of those whom the figure is about, for
   *   cy_grade_filter_choose_standing(); %NULL for everybody
   */
  chosen_signal = g_signal_new ("chosen",
                                CY_TYPE_GRADE_FIGURES,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_STRING);
}

static void
cy_grade_figures_init (CyGradeFigures *self)
{
  const char *const titles[N_CARDS] = {
    [CARD_BASE] = _ ("To be graded"),
    [CARD_PLACES] = _ ("Excellent"),
    [CARD_GRADED] = _ ("Have a grade"),
    [CARD_TIED] = _ ("Tied at the line"),
  };

  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  for (guint i = 0; i < N_CARDS; i++)
    {
      self->cards[i] = cy_figure_card_new (titles[i]);
      g_signal_connect (self->cards[i], "clicked", G_CALLBACK (figure_cb), self);
      gtk_box_append (GTK_BOX (self), self->cards[i]);
    }
}

GtkWidget *
cy_grade_figures_new (void)
{
  return g_object_new (CY_TYPE_GRADE_FIGURES, NULL);
}

/**
 * cy_grade_figures_show:
 * @self: the figures
 * @list: what they are of
 */
void
cy_grade_figures_show (CyGradeFigures *self, const CyGradeList *list)
{
  const CyGradeSum *sum = &list->sum;

  set_card (self,
            CARD_BASE,
            sum->n_base,
            g_strdup_printf (_ ("of %u people"), sum->n_people),
            sum->n_special > 0
              ? g_strdup_printf (_ ("%u not graded, outside the base"), sum->n_special)
              : g_strdup (_ ("everybody is graded")),
            NULL,
            sum->n_people);
  set_card (self,
            CARD_PLACES,
            sum->n_excellent,
            g_strdup_printf (_ ("of %u places"), sum->n_places),
            dup_pools (list),
            sum->n_excellent > sum->n_places ? "accent" : NULL,
            sum->n_places);
  set_card (self,
            CARD_GRADED,
            sum->n_graded,
            g_strdup_printf (_ ("of %u"), sum->n_base),
            sum->n_totals < sum->n_base
              ? g_strdup_printf (_ ("%u without a total"), sum->n_base - sum->n_totals)
              : g_strdup (_ ("all have a total")),
            sum->n_totals < sum->n_base ? "warn" : "ok",
            sum->n_base);
  set_card (self,
            CARD_TIED,
            sum->n_tied,
            g_strdup (C_ ("after a number", "people")),
            sum->n_tied > 0 ? g_strdup (_ ("stand at the line: people decide"))
                            : g_strdup (_ ("nobody stands at the line")),
            sum->n_tied > 0 ? "warn" : "ok",
            sum->n_base);
}
