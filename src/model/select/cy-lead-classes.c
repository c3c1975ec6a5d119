/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Leads and the pool by source, direction, maturity and own tags, with figures of each class. */
#include "cy-lead-classes.h"

#include "cy-code.h"
#include "cy-education.h"
#include "cy-indicator-key.h"
#include "cy-lead-list.h"
#include "cy-political.h"
#include "cy-pool-members.h"
#include "cy-pool.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define WOMAN "2"

struct _CyLeadClasses
{
  CyLeadAxis axis;
  CyDate     base_date;
  int        young_age;
  GPtrArray *classes; /* of CyLeadClass */
};

static const struct
{
  const char *title;
  const char *column; /* of the list of people */
  const char *set;
} axes[] = {
  [CY_LEAD_BY_SOURCE] = { N_ ("Source"), "source", "source" },
  [CY_LEAD_BY_DIRECTION] = { N_ ("Direction of cultivation"), "direction", "direction" },
  [CY_LEAD_BY_MATURITY] = { N_ ("Maturity"), "maturity", "maturity" },
  [CY_LEAD_BY_TAGS] = { N_ ("Own tags"), "tags", NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (axes) == CY_LEAD_N_AXES);

const char *
cy_lead_axis_get_title (CyLeadAxis axis)
{
  return _ (axes[axis].title);
}

/**
 * cy_lead_figure_dup_title:
 * @figure: a figure
 * @young_age: the oldest age that is young
 *
 * Returns: (transfer full): its name, translated
 */
char *
cy_lead_figure_dup_title (CyLeadFigure figure, int young_age)
{
  static const char *const titles[] = {
    [CY_LEAD_ALL] = N_ ("People"),
    [CY_LEAD_WOMEN] = N_ ("Women"),
    [CY_LEAD_PARTY] = N_ ("Party members"),
    [CY_LEAD_COLLEGE] = N_ ("College or above"),
  };

  return figure == CY_LEAD_YOUNG ? g_strdup_printf (_ ("%d or younger"), young_age)
                                 : g_strdup (_ (titles[figure]));
}

/**
 * cy_lead_figure_dup_short_title:
 * @figure: a figure
 * @young_age: the oldest age that is young
 *
 * Returns: (transfer full): its name where there is little room, translated
 */
char *
cy_lead_figure_dup_short_title (CyLeadFigure figure, int young_age)
{
  static const char *const titles[] = {
    [CY_LEAD_ALL] = N_ ("Head count"),
    [CY_LEAD_WOMEN] = N_ ("Women"),
    [CY_LEAD_PARTY] = N_ ("Members"),
    [CY_LEAD_COLLEGE] = N_ ("College+"),
  };

  return figure == CY_LEAD_YOUNG ? g_strdup_printf ("≤%d", young_age)
                                 : g_strdup (_ (titles[figure]));
}

/* ---- Classes ---- */

static void
class_free (gpointer data)
{
  CyLeadClass *self = data;

  g_free (self->value);
  g_free (self);
}

static CyLeadClass *
find_class (const CyLeadClasses *self, const char *value)
{
  for (guint i = 0; i < self->classes->len; i++)
    {
      CyLeadClass *found = g_ptr_array_index (self->classes, i);

      if (g_strcmp0 (found->value, value) == 0)
        return found;
    }

  return NULL;
}

/* Those of whom nothing is known stay last. */
static CyLeadClass *
get_class (CyLeadClasses *self, const char *value)
{
  CyLeadClass *found = find_class (self, value);

  if (found != NULL)
    return found;
  found = g_new0 (CyLeadClass, 1);
  found->value = g_strdup (value);
  g_ptr_array_insert (self->classes,
                      value == NULL ? -1
                                    : (int) self->classes->len - (find_class (self, NULL) != NULL),
                      found);

  return found;
}

/**
 * cy_lead_classes_new:
 * @axis: what is classified by
 * @base_date: the day on which ages count
 * @young_age: the oldest age that is young
 *
 * Returns: (transfer full): the classes of the code set, without anybody; tags come as they are met
 */
CyLeadClasses *
cy_lead_classes_new (CyLeadAxis axis, CyDate base_date, int young_age)
{
  CyLeadClasses *self = g_new0 (CyLeadClasses, 1);
  CyCodeSet     *set = cy_code_set_get (axes[axis].set);

  self->axis = axis;
  self->base_date = base_date;
  self->young_age = young_age;
  self->classes = g_ptr_array_new_with_free_func (class_free);
  for (guint i = 0; set != NULL && i < cy_code_set_get_n_codes (set); i++)
    get_class (self, cy_code_set_get_nth (set, i)->code);

  return self;
}

void
cy_lead_classes_free (CyLeadClasses *self)
{
  g_ptr_array_unref (self->classes);
  g_free (self);
}

/* ---- Counting ---- */

static gboolean
is_young (const CyLeadClasses *self, gint64 birth)
{
  int age = cy_date_age (birth, self->base_date);

  return age >= 0 && age <= self->young_age;
}

static gboolean
is_counted (const CyLeadClasses *self, CyLeadFigure figure, const CyLeadFacts *facts)
{
  switch (figure)
    {
    case CY_LEAD_WOMEN:
      return g_strcmp0 (facts->gender, WOMAN) == 0;
    case CY_LEAD_PARTY:
      return cy_political_is_member (facts->political);
    case CY_LEAD_YOUNG:
      return is_young (self, facts->birth);
    case CY_LEAD_COLLEGE:
      return cy_education_at_least (facts->education, CY_EDUCATION_COLLEGE);
    case CY_LEAD_ALL:
    case CY_LEAD_N_FIGURES:
    default:
      return TRUE;
    }
}

static GStrv
split_values (const CyLeadClasses *self, const CyLeadFacts *facts)
{
  const char *value = facts->values[self->axis];
  const char *values[] = { value, NULL };

  return self->axis == CY_LEAD_BY_TAGS ? cy_lead_split_tags (value) : g_strdupv ((GStrv) values);
}

static void
count (CyLeadClasses *self, CyLeadClass *in, const CyLeadFacts *facts)
{
  for (guint i = 0; i < CY_LEAD_N_FIGURES; i++)
    in->counts[i] += is_counted (self, (CyLeadFigure) i, facts);
}

/**
 * cy_lead_classes_add:
 * @self: classes
 * @facts: of somebody
 */
void
cy_lead_classes_add (CyLeadClasses *self, const CyLeadFacts *facts)
{
  g_auto (GStrv) values = split_values (self, facts);

  for (guint i = 0; values[i] != NULL; i++)
    count (self, get_class (self, values[i]), facts);
  if (values[0] == NULL)
    count (self, get_class (self, NULL), facts);
}

/**
 * cy_lead_classes_has:
 * @self: classes
 * @nth: a class
 * @figure: who of it is counted
 * @facts: of somebody
 *
 * Returns: whether that is one of those counted there
 */
gboolean
cy_lead_classes_has (const CyLeadClasses *self,
                     guint                nth,
                     CyLeadFigure         figure,
                     const CyLeadFacts   *facts)
{
  const char *value = cy_lead_classes_get (self, nth)->value;
  g_auto (GStrv) values = split_values (self, facts);
  gboolean is_there =
    value != NULL ? g_strv_contains ((const char *const *) values, value) : values[0] == NULL;

  return is_there && is_counted (self, figure, facts);
}

/**
 * cy_lead_classes_counts:
 * @self: classes
 * @figure: a figure
 * @facts: of somebody
 *
 * Returns: whether @figure counts that one, in whichever class
 */
gboolean
cy_lead_classes_counts (const CyLeadClasses *self, CyLeadFigure figure, const CyLeadFacts *facts)
{
  return is_counted (self, figure, facts);
}

guint
cy_lead_classes_get_n (const CyLeadClasses *self)
{
  return self->classes->len;
}

const CyLeadClass *
cy_lead_classes_get (const CyLeadClasses *self, guint nth)
{
  return g_ptr_array_index (self->classes, nth);
}

int
cy_lead_classes_get_young_age (const CyLeadClasses *self)
{
  return self->young_age;
}

/**
 * cy_lead_classes_get_label:
 * @self: classes
 * @nth: a class
 *
 * Returns: (transfer none): its name, translated
 */
const char *
cy_lead_classes_get_label (const CyLeadClasses *self, guint nth)
{
  const char *value = cy_lead_classes_get (self, nth)->value;
  const char *name = value != NULL && axes[self->axis].set != NULL
                       ? cy_code_get_short_name (axes[self->axis].set, value)
                       : value;

  return name != NULL ? name : _ ("Not known");
}

/* ---- The pool ---- */

typedef struct
{
  CyLeadClasses *classes;
  const GArray  *members;
} Scan;

/* The order of resources/sql/select/pool-classes.sql. */
static gboolean
add_member (CySqlRow *row, gpointer data, GError **error)
{
  Scan       *scan = data;
  CyLeadFacts facts = {
    .values = { cy_sql_row_get_text (row, 1),
                cy_sql_row_get_text (row, 2),
                cy_sql_row_get_text (row, 3),
                cy_sql_row_get_text (row, 4) },
    .gender = cy_sql_row_get_text (row, 5),
    .birth = cy_sql_row_get_int (row, 6),
    .political = cy_sql_row_get_text (row, 7),
    .education = cy_sql_row_get_text (row, 8),
  };

  if (cy_pool_members_have (scan->members, cy_sql_row_get_int (row, 0)))
    cy_lead_classes_add (scan->classes, &facts);

  return TRUE;
}

/**
 * cy_lead_classes_load_pool:
 * @conn: a connection
 * @axis: what is classified by
 * @scope: id of a unit, 0 for everything
 * @base_date: the day the numbers are as of
 * @today: the day it is, 0 to ask the clock
 * @young_age: the oldest age that is young
 * @error: return location
 *
 * Returns: (transfer full): who is in the pool, by class
 */
CyLeadClasses *
cy_lead_classes_load_pool (CyConn    *conn,
                           CyLeadAxis axis,
                           gint64     scope,
                           CyDate     base_date,
                           CyDate     today,
                           int        young_age,
                           GError   **error)
{
  g_autoptr (CyLeadClasses) self = cy_lead_classes_new (axis, base_date, young_age);
  g_autoptr (GArray) members = cy_pool_list_members (conn, base_date, today, NULL, error);
  Scan scan = { self, members };

  if (members == NULL || !cy_sql_each (conn,
                                       cy_sql_get ("select/pool-classes.sql"),
                                       add_member,
                                       &scan,
                                       error,
                                       "i",
                                       scope))
    return NULL;

  return g_steal_pointer (&self);
}

/* ---- Keys ---- */

static char *
dup_class_key (const CyLeadClasses *self, const char *value)
{
  const char *values[] = { value, NULL };
  CyOperator  op = self->axis == CY_LEAD_BY_TAGS ? CY_CONTAINS : CY_IS_ONE_OF;

  return cy_indicator_key_new (axes[self->axis].column, value != NULL ? op : CY_IS_BLANK, values);
}

/* Codes of a set for which @holds. */
static char *
dup_codes_key (const char *column, gboolean (*holds) (const char *code))
{
  CyCodeSet *set = cy_code_set_get (column);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    if (holds (cy_code_set_get_nth (set, i)->code))
      g_ptr_array_add (codes, (gpointer) cy_code_set_get_nth (set, i)->code);
  g_ptr_array_add (codes, NULL);

  return cy_indicator_key_new (column, CY_IS_ONE_OF, (const char *const *) codes->pdata);
}

static gboolean
is_college (const char *education)
{
  return cy_education_at_least (education, CY_EDUCATION_COLLEGE);
}

static char *
dup_figure_key (const CyLeadClasses *self, CyLeadFigure figure)
{
  g_autofree char *oldest = g_strdup_printf ("%d", self->young_age);
  const char      *young[] = { "0", oldest, NULL };
  const char      *women[] = { WOMAN, NULL };

  switch (figure)
    {
    case CY_LEAD_WOMEN:
      return cy_indicator_key_new ("gender", CY_IS_ONE_OF, women);
    case CY_LEAD_PARTY:
      return dup_codes_key ("political", cy_political_is_member);
    case CY_LEAD_YOUNG:
      return cy_indicator_key_new ("age", CY_IS_BETWEEN, young);
    case CY_LEAD_COLLEGE:
      return dup_codes_key ("education", is_college);
    case CY_LEAD_ALL:
    case CY_LEAD_N_FIGURES:
    default:
      return NULL;
    }
}

/**
 * cy_lead_classes_dup_key:
 * @self: classes of the pool
 * @nth: a class
 * @figure: who of it
 *
 * Returns: (transfer full): what cy_query_apply_key() finds the people in the pool by
 */
char *
cy_lead_classes_dup_key (const CyLeadClasses *self, guint nth, CyLeadFigure figure)
{
  const char      *states[] = { CY_POOL_IN, NULL };
  g_autofree char *state = cy_indicator_key_new ("state", CY_IS_ONE_OF, states);
  g_autofree char *class = dup_class_key (self, cy_lead_classes_get (self, nth)->value);
  g_autofree char *both = cy_indicator_key_join (state, class);
  g_autofree char *more = dup_figure_key (self, figure);

  return more != NULL ? cy_indicator_key_join (both, more) : g_steal_pointer (&both);
}
