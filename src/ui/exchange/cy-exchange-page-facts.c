/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands above an exchange plan: what its proposal comes to, and what to know before
 * believing it. */
#include "cy-exchange-page-private.h"

#include "cy-code.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-solve.h"
#include "cy-exchange-why.h"
#include "cy-note.h"

#include <glib/gi18n.h>

static char *
describe_crossings (const CyExchangeSummary *summary)
{
  static const char *const axes[] = { "A01", "A02", "A03", "A04" };
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    g_string_append_printf (text,
                            "%s%s %u",
                            i > 0 ? " " : "",
                            cy_code_get_name ("exchange_axis", axes[i]),
                            summary->n_crossings[i]);

  return g_string_free (text, FALSE);
}

static char *
describe_proof (CyRecord *plan)
{
  double gap = cy_exchange_get_gap (plan);

  if (gap < 0)
    return g_strdup (_ ("not solved since the last change"));
  if (gap == 0)
    return g_strdup (_ ("proven to be the best"));

  return g_strdup_printf (_ ("proven to be within %.1f %% of the best, in %.1f s"),
                          100 * gap,
                          (double) cy_record_get_int (plan, CY_EXCHANGE_PLAN_DURATION) / 1000);
}

/* What the proposal comes to, in a line. */
void
_cy_exchange_page_show_facts (CyExchangePage *self)
{
  g_autofree int   *places = cy_exchange_case_dup_places (self->it);
  g_autofree char  *crossings = NULL;
  g_autofree char  *proof = describe_proof (self->it->plan);
  g_autofree char  *text = NULL;
  CyExchangeSummary summary;

  cy_exchange_case_summarise (self->it, places, &summary);
  crossings = describe_crossings (&summary);
  text = g_strdup_printf (_ ("%u of %u placed in %u seats · %s · hard posts %u of %u · %u moved · "
                             "%s"),
                          summary.n_placed,
                          summary.n_people,
                          summary.n_seats,
                          crossings,
                          summary.n_hard,
                          summary.n_hard_seats,
                          summary.n_moved,
                          proof);
  gtk_label_set_text (GTK_LABEL (self->facts), text);
  gtk_widget_set_tooltip_text (self->facts, text);
}

static char *
describe_adoption (const CyExchangeCase *it, const char *day)
{
  guint n = 0;

  for (guint i = 0; i < it->people->len; i++)
    n += cy_exchange_case_get_person (it, i)->posting != 0;

  /* Translators: how many people, then a day */
  return g_strdup_printf (ngettext ("%u planned posting was made on %s, and stands on the page "
                                    "“Postings”. The plan cannot be changed any more.",
                                    "%u planned postings were made on %s, and stand on the page "
                                    "“Postings”. The plan cannot be changed any more.",
                                    n),
                          n,
                          day);
}

/* What a reader has to know before believing the proposal. */
void
_cy_exchange_page_show_note (CyExchangePage *self)
{
  CyRecord        *plan = self->it->plan;
  double           gap = cy_exchange_get_gap (plan);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (plan, CY_EXCHANGE_PLAN_ADOPTED), CY_DATE_ISO);
  g_autofree char *text = NULL;

  if (cy_exchange_is_adopted (plan))
    text = describe_adoption (self->it, day);
  else if (gap > 0 && cy_record_get_int (plan, CY_EXCHANGE_PLAN_BY_PROGRAM) == 0)
    text = g_strdup (_ ("The exact solver gave no answer; this is the program's own proposal, with "
                        "the gap that it proves."));
  gtk_widget_set_visible (self->note, text != NULL);
  if (text != NULL)
    cy_note_set (CY_NOTE (self->note),
                 text,
                 NULL,
                 cy_exchange_is_adopted (plan) ? _ ("Take the Adoption Back…") : NULL);
}
