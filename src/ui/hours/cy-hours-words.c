/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Credit hours in words. */
#include "cy-hours-words.h"

#include "cy-dataset.h"
#include "cy-share.h"

#include <glib/gi18n.h>

/**
 * cy_hours_format:
 * @hours: in tenths
 *
 * Returns: (transfer full): such as 32.5, and 40 for a whole number
 */
char *
cy_hours_format (gint64 hours)
{
  if (hours % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, hours / 10);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, hours / 10, hours % 10);
}

/**
 * cy_hours_format_share:
 * @permille: of a task, -1 without one
 *
 * Returns: (transfer full): such as 87.5%, or a dash
 */
char *
cy_hours_format_share (gint64 permille)
{
  return cy_share_format (permille >= 0 ? permille : CY_DATASET_MISSING);
}

const char *
cy_hours_kind_get_word (CyHoursKind kind)
{
  static const char *const words[] = {
    [CY_HOURS_RESERVE] = NC_ ("credit hours", "Reserve"),
    [CY_HOURS_POST] = NC_ ("credit hours", "Village cadre"),
    [CY_HOURS_PARTY] = NC_ ("credit hours", "Party member"),
    [CY_HOURS_N_KINDS] = NC_ ("credit hours", "No task"),
  };

  return g_dpgettext2 (NULL, "credit hours", words[kind]);
}

/**
 * cy_hours_describe_kinds:
 * @person: somebody
 *
 * Returns: (transfer full): all kinds of people that the person is of
 */
char *
cy_hours_describe_kinds (const CyHoursPerson *person)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CY_HOURS_N_KINDS; i++)
    if (person->kinds[i])
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", cy_hours_kind_get_word (i));

  return g_string_free (text, FALSE);
}

/**
 * cy_hours_describe_state:
 * @person: somebody
 * @style: (out) (nullable): of a tag
 *
 * Returns: (transfer none): how the task stands, translated
 */
const char *
cy_hours_describe_state (const CyHoursPerson *person, const char **style)
{
  *style = NULL;
  if (person->task == 0)
    return cy_hours_kind_get_word (CY_HOURS_N_KINDS);
  *style = person->is_met ? "ok" : person->is_behind ? "error" : "warn";
  if (person->is_met)
    return C_ ("credit hours", "Done");

  return person->is_behind ? C_ ("credit hours", "Behind plan")
                           : C_ ("credit hours", "Not done yet");
}

const char *
cy_hours_band_get_word (CyHoursBand band)
{
  static const char *const words[] = {
    [CY_HOURS_NONE] = NC_ ("credit hours", "None at all"),
    [CY_HOURS_BELOW_40] = NC_ ("credit hours", "Less than 40"),
    [CY_HOURS_BELOW_90] = NC_ ("credit hours", "40 to 90"),
    [CY_HOURS_FROM_90] = NC_ ("credit hours", "90 and more"),
  };

  return g_dpgettext2 (NULL, "credit hours", words[band]);
}
