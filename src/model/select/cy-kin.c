/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finds kin among those who hold posts in a village and those who may come to, place by place. */
#include "cy-kin-private.h"

#include "cy-code.h"
#include "cy-family.h"
#include "cy-idcard.h"
#include "cy-kin-check.h"
#include "cy-name.h"
#include "cy-sql.h"

#include <glib/gi18n.h>
#include <string.h>

#define ID_LENGTH 15

/* What a relative is, as read from its code. */
typedef struct
{
  const char *code;
  CyKinWord   word;
} Relation;

/* ---- Words ---- */

/**
 * cy_kin_side_dup_role:
 * @self: one of two relatives
 *
 * Returns: (transfer full): the post, or for what tier the person is a reserve, translated
 */
char *
cy_kin_side_dup_role (const CyKinSide *self)
{
  const char *tier = self->tier != NULL ? cy_code_get_name ("tier", self->tier) : NULL;
  const char *title = self->title != NULL ? cy_code_get_name ("post_kind", self->title) : NULL;

  if (self->title != NULL)
    return g_strdup (title != NULL ? title : self->title);

  return g_strdup (tier != NULL ? tier : _ ("Candidate"));
}

const char *
cy_kin_evidence_get_title (CyKinEvidence evidence)
{
  static const char *const titles[] = {
    [CY_KIN_BY_ID] = N_ ("Same ID number"),
    [CY_KIN_BY_BIRTH] = N_ ("Same name and month of birth"),
    [CY_KIN_BY_RELATION] = N_ ("Each names the other"),
  };

  return _ (titles[evidence]);
}

/* ---- Reading ---- */

static const char *
keep (CyKinFinder *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

static const char *
keep_name (CyKinFinder *self, const char *text)
{
  g_autofree char *name = cy_name_normalise (text);

  return keep (self, name);
}

/* %NULL for what is no number; what was written for "none" would make everybody kin. */
static const char *
keep_id_number (CyKinFinder *self, const char *text)
{
  g_autofree char *number = text != NULL ? cy_idcard_normalise (text) : NULL;

  return number != NULL && strlen (number) >= ID_LENGTH ? keep (self, number) : NULL;
}

/* There are few of them, and everybody has some. */
static const Relation *
find_relation (CyKinFinder *self, const char *code)
{
  const char *known = code != NULL ? code : "";
  Relation   *relation = g_hash_table_lookup (self->relations, known);

  if (relation == NULL)
    {
      relation = g_new (Relation, 1);
      *relation = (Relation){ .code = keep (self, code), .word = cy_kin_word_from_code (code) };
      g_hash_table_insert (self->relations, g_strdup (known), relation);
    }

  return relation;
}

/* The order of resources/sql/select/kin-people.sql. */
static gboolean
add_stand (CySqlRow *row, gpointer data, GError **error)
{
  CyKinFinder     *self = data;
  const CyKinStand stand = {
    .place_id = cy_sql_row_get_int (row, 0),
    .id = cy_sql_row_get_int (row, 1),
    .name = keep_name (self, cy_sql_row_get_text (row, 2)),
    .id_number = keep_id_number (self, cy_sql_row_get_text (row, 3)),
    .birth = cy_sql_row_get_int (row, 4),
    .place = keep (self, cy_sql_row_get_text (row, 5)),
    .title = keep (self, cy_sql_row_get_text (row, 6)),
    .tier = keep (self, cy_sql_row_get_text (row, 7)),
  };

  g_array_append_val (self->stands, stand);
  if (!g_hash_table_contains (self->families, &stand.id))
    g_hash_table_insert (self->families,
                         g_memdup2 (&stand.id, sizeof stand.id),
                         g_array_new (FALSE, FALSE, sizeof (CyKinMember)));

  return TRUE;
}

/* The order of resources/sql/select/kin-family.sql. */
static gboolean
add_member (CySqlRow *row, gpointer data, GError **error)
{
  CyKinFinder    *self = data;
  gint64          person = cy_sql_row_get_int (row, 0);
  GArray         *family = g_hash_table_lookup (self->families, &person);
  const Relation *relation;
  CyKinMember     member;

  if (family == NULL)
    return TRUE;
  relation = find_relation (self, cy_sql_row_get_text (row, 1));
  member = (CyKinMember){
    .relation = relation->code,
    .word = relation->word,
    .name = keep_name (self, cy_sql_row_get_text (row, 2)),
    .id_number = keep_id_number (self, cy_sql_row_get_text (row, 3)),
    .birth = cy_sql_row_get_int (row, 4),
    .is_dead = g_strcmp0 (cy_sql_row_get_text (row, 5), CY_FAMILY_DEAD) == 0,
  };
  if (*member.word.steps != '\0' && *member.name != '\0')
    g_array_append_val (family, member);

  return TRUE;
}

/* Place by place, who holds a post before who does not. */
static gint
compare_stands (gconstpointer a, gconstpointer b)
{
  const CyKinStand *one = a;
  const CyKinStand *other = b;

  if (one->place_id != other->place_id)
    return one->place_id < other->place_id ? -1 : 1;
  if ((one->title == NULL) != (other->title == NULL))
    return one->title != NULL ? -1 : 1;

  return (one->id > other->id) - (one->id < other->id);
}

static void
meet_places (CyKinFinder *self)
{
  CyKinStand *stands = (CyKinStand *) (gpointer) self->stands->data;
  guint       first = 0;

  g_array_sort (self->stands, compare_stands);
  for (guint i = 0; i < self->stands->len; i++)
    stands[i].family = g_hash_table_lookup (self->families, &stands[i].id);
  for (guint i = 1; i <= self->stands->len; i++)
    if (i == self->stands->len || stands[i].place_id != stands[first].place_id)
      {
        _cy_kin_meet (self, &stands[first], i - first);
        first = i;
      }
}

/* The order of resources/sql/select/kin-verdicts.sql: the newest last. */
static gboolean
add_verdict (CySqlRow *row, gpointer data, GError **error)
{
  CyKinFinder     *self = data;
  g_autofree char *key =
    _cy_kin_make_key (cy_sql_row_get_int (row, 1), cy_sql_row_get_int (row, 2));
  CyKinPair *pair = g_hash_table_lookup (self->pairs, key);

  if (pair == NULL)
    return TRUE;
  g_free (pair->verdict);
  g_free (pair->basis);
  g_free (pair->organ);
  pair->check = cy_sql_row_get_int (row, 0);
  pair->verdict = cy_sql_row_dup_text (row, 3);
  pair->basis = cy_sql_row_dup_text (row, 4);
  pair->decided = cy_sql_row_get_int (row, 5);
  pair->organ = cy_sql_row_dup_text (row, 6);

  return TRUE;
}

static void
free_family (gpointer data)
{
  g_array_unref (data);
}

static void
finder_init (CyKinFinder *self, const CyKinWish *wish)
{
  self->wish = wish;
  self->texts = g_string_chunk_new (1 << 16);
  self->relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->families = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_family);
  self->stands = g_array_new (FALSE, FALSE, sizeof (CyKinStand));
  self->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, _cy_kin_pair_free);
}

static void
finder_clear (CyKinFinder *self)
{
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->relations);
  g_hash_table_unref (self->families);
  g_array_unref (self->stands);
  g_hash_table_unref (self->pairs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyKinFinder, finder_clear)

/* The closest kin and the strongest evidence first; by people, so that it is the same each time. */
static gint
compare_pairs (gconstpointer a, gconstpointer b)
{
  const CyKinPair *one = *(CyKinPair *const *) a;
  const CyKinPair *other = *(CyKinPair *const *) b;

  if (one->rule != other->rule)
    return one->rule < other->rule ? -1 : 1;
  if (one->evidence != other->evidence)
    return one->evidence < other->evidence ? -1 : 1;
  if (one->person.id != other->person.id)
    return one->person.id < other->person.id ? -1 : 1;

  return one->other.id < other->other.id ? -1 : 1;
}

static GPtrArray *
take_pairs (CyKinFinder *self)
{
  GPtrArray     *pairs = g_ptr_array_new_with_free_func (_cy_kin_pair_free);
  GHashTableIter iter;
  gpointer       key;
  gpointer       pair;

  g_hash_table_iter_init (&iter, self->pairs);
  while (g_hash_table_iter_next (&iter, &key, &pair))
    {
      g_ptr_array_add (pairs, pair);
      g_free (key);
      g_hash_table_iter_steal (&iter);
    }
  g_ptr_array_sort (pairs, compare_pairs);

  return pairs;
}

/**
 * cy_kin_find:
 * @conn: a connection
 * @wish: whose kin
 * @error: return location
 *
 * Compares everybody who holds a post in a village or may come to hold one with everybody else of
 * the place: whether one stands in the family of the other, or both have a relative in common. Time
 * is linear in the people and their families. A name alone is no evidence, and two ID numbers that
 * differ are two people.
 *
 * Returns: (transfer full) (element-type CyKinPair): who have to avoid one another, each two once,
 *   the closest kin first
 */
GPtrArray *
cy_kin_find (CyConn *conn, const CyKinWish *wish, GError **error)
{
  g_auto (CyKinFinder) self = { NULL };

  finder_init (&self, wish);
  if (!cy_sql_each (conn,
                    cy_sql_get ("select/kin-people.sql"),
                    add_stand,
                    &self,
                    error,
                    "iiii",
                    wish->scope,
                    (gint64) wish->by_town,
                    wish->base_date,
                    wish->person) ||
      !cy_sql_each (conn, cy_sql_get ("select/kin-family.sql"), add_member, &self, error, ""))
    return NULL;
  meet_places (&self);
  if (!cy_sql_each (conn, cy_sql_get ("select/kin-verdicts.sql"), add_verdict, &self, error, ""))
    return NULL;

  return take_pairs (&self);
}

/**
 * cy_kin_list_people:
 * @pairs: (element-type CyKinPair): who are kin
 *
 * Returns: (transfer full): the ids of those who may have to avoid one another, as a set of gint64:
 *   all but the pairs that people have cleared
 */
GHashTable *
cy_kin_list_people (const GPtrArray *pairs)
{
  GHashTable *people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const CyKinPair *pair = g_ptr_array_index (pairs, i);

      if (g_strcmp0 (pair->verdict, CY_KIN_CLEAR) == 0)
        continue;
      g_hash_table_add (people, g_memdup2 (&pair->person.id, sizeof pair->person.id));
      g_hash_table_add (people, g_memdup2 (&pair->other.id, sizeof pair->other.id));
    }

  return people;
}

/**
 * cy_kin_find_among:
 * @conn: a connection
 * @sql: lists people in the columns of resources/sql/select/kin-people.sql; ?1 is @about, ?2 is
 *   @base_date. Those of one place are compared.
 * @about: what the list is about
 * @base_date: the day on which posts are held
 * @error: return location
 *
 * Like cy_kin_find(), of people who are brought together by something else than where they live.
 *
 * Returns: (transfer full) (element-type CyKinPair): who is kin, each two once, the closest first
 */
GPtrArray *
cy_kin_find_among (CyConn *conn, const char *sql, gint64 about, CyDate base_date, GError **error)
{
  const CyKinWish wish = { .base_date = base_date };
  g_auto (CyKinFinder) self = { NULL };

  finder_init (&self, &wish);
  if (!cy_sql_each (conn, sql, add_stand, &self, error, "ii", about, base_date) ||
      !cy_sql_each (conn, cy_sql_get ("select/kin-family.sql"), add_member, &self, error, ""))
    return NULL;
  meet_places (&self);
  if (!cy_sql_each (conn, cy_sql_get ("select/kin-verdicts.sql"), add_verdict, &self, error, ""))
    return NULL;

  return take_pairs (&self);
}
