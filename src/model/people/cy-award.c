/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rewards and penalties as the text that forms hold. */
#include "cy-award.h"

#include "cy-date.h"
#include "cy-person-parts.h"
#include "cy-record.h"

/* The words of the form, which is Chinese whatever the program speaks. */
#define PART_MARK "，"
#define ITEM_MARK "；"
#define APPROVED "经%s批准"

static void
append_award (GString *text, CyRecord *award)
{
  const char      *organ = cy_record_get_text (award, CY_AWARD_ORGAN);
  const char      *name = cy_record_get_text (award, CY_AWARD_NAME);
  g_autofree char *date = cy_date_format (cy_record_get_int (award, CY_AWARD_DATE), CY_DATE_DOTTED);

  if (text->len > 0)
    g_string_append (text, ITEM_MARK);
  if (*date != '\0')
    g_string_append_printf (text, "%s" PART_MARK, date);
  if (organ != NULL && *organ != '\0')
    g_string_append_printf (text, APPROVED PART_MARK, organ);
  g_string_append (text, name != NULL ? name : "");
}

/**
 * cy_awards_format:
 * @awards: (element-type CyRecord): rewards and penalties in their order
 *
 * Each is date, organ and name, as far as they are known, as 干部任免审批表 has them.
 *
 * Returns: (transfer full): the text, empty for none
 */
char *
cy_awards_format (GPtrArray *awards)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < awards->len; i++)
    append_award (text, g_ptr_array_index (awards, i));

  return g_string_free (text, FALSE);
}
