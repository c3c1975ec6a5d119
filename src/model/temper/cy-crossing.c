/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a posting crosses, told from where somebody comes from and where they go. The rule:
 *
 * - 跨地区: into another township, to an organ of the county, or out of the tree of units;
 * - 跨行业: the trades of both places are known and differ;
 * - 跨部门: into a body of another kind: village, township, county, or an organ or enterprise that
 * is not in the tree; from village to village is none;
 * - 跨系统: the systems of both places are known and differ.
 *
 * A unit without a trade or system of its own has that of its kind: a village is 村级组织 and
 * 农村基层, a township or county 党政机关 and 政府系统. What is not known crosses nothing. */
#include "cy-crossing.h"

#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting.h"
#include "cy-unit.h"

#define TRADE_GOVERNMENT "6"
#define TRADE_VILLAGE "7"
#define SYSTEM_GOVERNMENT "2"
#define SYSTEM_VILLAGE "6"

#define LEVEL_TOWN "2"

/* Above villages no unit is deeper than this; units that are each other's parent do not loop. */
#define MAX_DEPTH 8

static const char *const axis_codes[CY_N_CROSSINGS] = { "A01", "A02", "A03", "A04" };

/* ---- The rule ---- */

typedef enum
{
  BODY_VILLAGE,
  BODY_TOWN,
  BODY_COUNTY,
  BODY_ELSEWHERE,
} Body;

static gboolean
is_town (const char *kind)
{
  return g_str_equal (cy_code_get_cell ("unit_kind", kind, "level"), LEVEL_TOWN);
}

static Body
get_body (const CyCrossingPlace *place)
{
  if (cy_unit_is_village (place->kind))
    return BODY_VILLAGE;
  if (place->kind == NULL)
    return g_strcmp0 (place->trade, TRADE_VILLAGE) == 0 ? BODY_VILLAGE : BODY_ELSEWHERE;

  return is_town (place->kind) ? BODY_TOWN : BODY_COUNTY;
}

static gboolean
differ (const char *a, const char *b)
{
  return a != NULL && b != NULL && !g_str_equal (a, b);
}

/**
 * cy_crossings_derive:
 * @home: where somebody comes from
 * @host: where they go
 *
 * Applies the rule at the head of this file.
 *
 * Returns: what is crossed; nothing while one of the two is not known
 */
CyCrossings
cy_crossings_derive (const CyCrossingPlace *home, const CyCrossingPlace *host)
{
  CyCrossings crossings = CY_CROSSING_NONE;

  if (!home->is_known || !host->is_known)
    return CY_CROSSING_NONE;
  if (host->kind == NULL || home->town != host->town)
    crossings |= CY_CROSSING_REGION;
  if (differ (home->trade, host->trade))
    crossings |= CY_CROSSING_TRADE;
  if (get_body (home) != get_body (host))
    crossings |= CY_CROSSING_DEPARTMENT;
  if (differ (home->system, host->system))
    crossings |= CY_CROSSING_SYSTEM;

  return crossings;
}

/* ---- The two places ---- */

/* The township that @unit is or lies in, 0 for none. */
static gboolean
find_town (CyConn *conn, CyRecord *unit, gint64 *town, GError **error)
{
  g_autoptr (CyRecord) at = g_object_ref (unit);

  *town = 0;
  for (guint depth = 0; depth < MAX_DEPTH; depth++)
    {
      gint64 parent = cy_record_get_int (at, CY_UNIT_PARENT);
      g_autoptr (CyRecord) above = NULL;

      if (is_town (cy_record_get_text (at, CY_UNIT_KIND)))
        {
          *town = cy_record_get_id (at);
          return TRUE;
        }
      if (parent == 0)
        return TRUE;
      above = cy_mapper_load (conn, CY_UNIT, parent, error);
      if (above == NULL)
        return FALSE;
      g_set_object (&at, above);
    }

  return TRUE;
}

/* Codes live as long as the program, records do not. */
static const char *
find_code (const char *set, const char *text)
{
  const CyCode *code = text != NULL ? cy_code_lookup (cy_code_set_get (set), text) : NULL;

  return code != NULL ? code->code : NULL;
}

static const char *
get_code (CyRecord *record, guint field, const char *set, const char *usual)
{
  const char *text = cy_record_get_text (record, field);

  return find_code (set, text != NULL ? text : usual);
}

static gboolean
read_unit (CyConn *conn, gint64 id, CyCrossingPlace *place, GError **error)
{
  g_autoptr (CyRecord) unit = cy_mapper_load (conn, CY_UNIT, id, error);
  const char *kind = unit != NULL ? cy_record_get_text (unit, CY_UNIT_KIND) : NULL;
  gboolean    is_village = cy_unit_is_village (kind);
  gboolean    is_other = kind == NULL || g_str_equal (kind, "other");

  if (unit == NULL)
    return FALSE;
  place->is_known = TRUE;
  place->kind = get_code (unit, CY_UNIT_KIND, "unit_kind", "other");
  place->trade = get_code (unit,
                           CY_UNIT_TRADE,
                           "unit_trade",
                           is_village ? TRADE_VILLAGE
                           : is_other ? NULL
                                      : TRADE_GOVERNMENT);
  place->system = get_code (unit,
                            CY_UNIT_SYSTEM,
                            "unit_system",
                            is_village ? SYSTEM_VILLAGE
                            : is_other ? NULL
                                       : SYSTEM_GOVERNMENT);

  return find_town (conn, unit, &place->town, error);
}

/**
 * cy_crossing_place_read:
 * @conn: a connection
 * @unit: id of the unit, 0 for what is not in the tree
 * @host: (nullable): what it is called when it is not in the tree
 * @trade: (nullable): code of its trade when it is not in the tree
 * @system: (nullable): code of its system when it is not in the tree
 * @place: (out): what is known of it; its texts live as long as the program
 * @error: return location
 *
 * A unit of the tree is told by the tree alone.
 *
 * Returns: whether the unit could be read
 */
gboolean
cy_crossing_place_read (CyConn          *conn,
                        gint64           unit,
                        const char      *host,
                        const char      *trade,
                        const char      *system,
                        CyCrossingPlace *place,
                        GError         **error)
{
  *place = (CyCrossingPlace){ 0 };
  if (unit != 0)
    return read_unit (conn, unit, place, error);
  place->is_known = host != NULL;
  place->trade = find_code ("unit_trade", trade);
  place->system = find_code ("unit_system", system);

  return TRUE;
}

/**
 * cy_crossings_find:
 * @conn: a connection
 * @posting: of #CY_POSTING, with its person and host; need not be saved
 * @crossings: (out): what it crosses
 * @error: return location
 *
 * Returns: whether person and host could be read
 */
gboolean
cy_crossings_find (CyConn *conn, CyRecord *posting, CyCrossings *crossings, GError **error)
{
  g_autoptr (CyRecord) person =
    cy_mapper_load (conn, CY_PERSON, cy_record_get_int (posting, CY_POSTING_PERSON), error);
  CyCrossingPlace home;
  CyCrossingPlace host;

  *crossings = CY_CROSSING_NONE;
  if (person == NULL ||
      !cy_crossing_place_read (conn,
                               cy_record_get_int (person, CY_PERSON_UNIT),
                               NULL,
                               NULL,
                               NULL,
                               &home,
                               error) ||
      !cy_crossing_place_read (conn,
                               cy_record_get_int (posting, CY_POSTING_UNIT),
                               cy_record_get_text (posting, CY_POSTING_HOST),
                               cy_record_get_text (posting, CY_POSTING_TRADE),
                               cy_record_get_text (posting, CY_POSTING_SYSTEM),
                               &host,
                               error))
    return FALSE;
  *crossings = cy_crossings_derive (&home, &host);

  return TRUE;
}

/* ---- On a posting ---- */

CyCrossings
cy_crossings_get (CyRecord *posting)
{
  CyCrossings crossings = CY_CROSSING_NONE;

  for (guint i = 0; i < CY_N_CROSSINGS; i++)
    if (cy_record_get_int (posting, CY_POSTING_CROSS_REGION + i) != 0)
      crossings |= 1 << i;

  return crossings;
}

void
cy_crossings_set (CyRecord *posting, CyCrossings crossings)
{
  for (guint i = 0; i < CY_N_CROSSINGS; i++)
    cy_record_set_int (posting, CY_POSTING_CROSS_REGION + i, (crossings & 1 << i) != 0);
}

/**
 * cy_crossings_dup_words:
 * @crossings: what is crossed
 *
 * Returns: (transfer full): in the words of the code table, such as 跨地区、跨系统; empty for
 * nothing
 */
char *
cy_crossings_dup_words (CyCrossings crossings)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < CY_N_CROSSINGS; i++)
    if (crossings & 1 << i)
      g_string_append_printf (words,
                              "%s%s",
                              words->len > 0 ? "、" : "",
                              cy_code_get_short_name ("exchange_axis", axis_codes[i]));

  return g_string_free (words, FALSE);
}
