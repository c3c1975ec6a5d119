/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The family in the order that forms ask for: spouse, children, parents, others. */
#include "cy-family.h"

#include "cy-code.h"
#include "cy-person-parts.h"

#include <string.h>

#define DEAD "已去世"
#define GONE "去世"

/* Behind the groups of the table. */
#define LAST_GROUP 9

static int
get_group (CyRecord *member)
{
  const char *relation = cy_record_get_text (member, CY_FAMILY_RELATION);
  const char *group = cy_code_get_cell ("kinship", relation, "form_sort_group");

  return *group != '\0' ? g_ascii_digit_value (*group) : LAST_GROUP;
}

/* The sort is stable: within a group they stay as they were entered. */
static gint
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  CyRecord *one = *(CyRecord *const *) a;
  CyRecord *other = *(CyRecord *const *) b;

  return get_group (one) - get_group (other);
}

/**
 * cy_family_list_for_form:
 * @members: (element-type CyRecord): as they were entered
 *
 * Leaves out lines without a name. The order is that of 干部任免审批表.
 *
 * Returns: (transfer full) (element-type CyRecord): the same records in the order of the forms
 */
GPtrArray *
cy_family_list_for_form (GPtrArray *members)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < members->len; i++)
    if (cy_record_has (g_ptr_array_index (members, i), CY_FAMILY_NAME))
      g_ptr_array_add (sorted, g_object_ref (g_ptr_array_index (members, i)));
  g_ptr_array_sort_with_data (sorted, compare, NULL);

  return sorted;
}

/**
 * cy_family_get_relation:
 * @member: a relative
 *
 * Returns: what forms call the relation: the codes have the words of registers, forms say it as
 *   people do; empty where nothing is known
 */
const char *
cy_family_get_relation (CyRecord *member)
{
  static const char *const words[][2] = {
    { "11", "丈夫" }, { "12", "妻子" }, { "20", "儿子" }, { "21", "儿子" },
    { "30", "女儿" }, { "31", "女儿" }, { "71", "哥哥" }, { "73", "弟弟" },
  };
  const char *code = cy_record_get_text (member, CY_FAMILY_RELATION);

  if (code == NULL)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], code))
      return words[i][1];

  return cy_code_get_name ("kinship", code);
}

static const char *
peek_work (CyRecord *member)
{
  const char *work = cy_record_get_text (member, CY_FAMILY_WORK);

  return work != NULL ? work : "";
}

/**
 * cy_family_is_dead:
 * @member: a relative
 *
 * Returns: whether anything says so
 */
gboolean
cy_family_is_dead (CyRecord *member)
{
  return g_strcmp0 (cy_record_get_text (member, CY_FAMILY_STATE), CY_FAMILY_DEAD) == 0 ||
         strstr (peek_work (member), GONE) != NULL;
}

/**
 * cy_family_dup_work:
 * @member: a relative
 *
 * Returns: (transfer full): unit and post as forms have them, of the dead that they are
 */
char *
cy_family_dup_work (CyRecord *member)
{
  const char *work = peek_work (member);

  if (!cy_family_is_dead (member) || strstr (work, GONE) != NULL)
    return g_strdup (work);

  return *work != '\0' ? g_strconcat (work, "（" DEAD "）", NULL) : g_strdup (DEAD);
}
