/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who of one place is kin: everybody and everybody's family are put into tables by ID number and by
 * name and month of birth; who meets there is one and the same. */
#include "cy-kin-private.h"

#include "cy-code.h"

#include <glib/gi18n.h>

/* Nobody is in so many families; a line that is stands for something else. */
#define MAX_MEETING 24

/* A person as such, or as a member of somebody's family. */
typedef struct
{
  const CyKinStand  *stand;
  const CyKinMember *member; /* %NULL for the person as such */
} Node;

/* ---- Pairs ---- */

static void
side_clear (CyKinSide *self)
{
  g_free (self->name);
  g_free (self->place);
  g_free (self->title);
  g_free (self->tier);
}

void
_cy_kin_pair_free (gpointer data)
{
  CyKinPair *self = data;

  side_clear (&self->person);
  side_clear (&self->other);
  g_free (self->path);
  g_free (self->verdict);
  g_free (self->basis);
  g_free (self->organ);
  g_free (self);
}

/* The same for both orders of two people. */
char *
_cy_kin_make_key (gint64 one, gint64 other)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT,
                          MIN (one, other),
                          MAX (one, other));
}

static void
side_init (CyKinSide *self, const CyKinStand *stand)
{
  self->id = stand->id;
  self->name = g_strdup (stand->name);
  self->place = g_strdup (stand->place);
  self->title = g_strdup (stand->title);
  self->tier = g_strdup (stand->tier);
}

static const char *
get_relation (const CyKinMember *member)
{
  const char *name =
    member->relation != NULL ? cy_code_get_short_name ("kinship", member->relation) : NULL;

  return name != NULL ? name : _ ("Other kin");
}

static char *
describe_end (const CyKinStand *stand)
{
  CyKinSide        side = { .title = (char *) stand->title, .tier = (char *) stand->tier };
  g_autofree char *role = cy_kin_side_dup_role (&side);

  return g_strdup_printf (_ ("%s %s %s"), stand->place, role, stand->name);
}

static char *
describe (const Node *one, const Node *other, CyKinEvidence evidence)
{
  g_autofree char *end = describe_end (other->stand);
  g_autofree char *way = NULL;

  if (other->member == NULL)
    /* Translators: a person, the relation and name of somebody of the family, who that is */
    way = g_strdup_printf (_ ("%s’s relative (%s) %s = %s"),
                           one->stand->name,
                           get_relation (one->member),
                           one->member->name,
                           end);
  else
    /* Translators: the same, and whose relative that is too */
    way = g_strdup_printf (_ ("%s’s relative (%s) %s = relative (%s) of %s"),
                           one->stand->name,
                           get_relation (one->member),
                           one->member->name,
                           get_relation (other->member),
                           end);

  return g_strdup_printf (_ ("%s; evidence: %s"), way, cy_kin_evidence_get_title (evidence));
}

/* The candidate comes before who is in post, and the only person that is meant before anybody. */
static gboolean
comes_second (CyKinFinder *self, const CyKinStand *one, const CyKinStand *other)
{
  if (self->wish->person != 0)
    return other->id == self->wish->person;

  return one->title != NULL && other->title == NULL;
}

static gboolean
is_wanted (CyKinFinder *self, const Node *one, const Node *other, CyKinRule rule)
{
  gint64 only = self->wish->person;

  return rule != CY_KIN_NONE && (other->member == NULL || rule != CY_KIN_OTHER) &&
         (only == 0 || one->stand->id == only || other->stand->id == only);
}

/* @other is the relative of @one, or has a relative whom @one has too. What rests on more is added
 * first, and stays. */
static void
add_pair (CyKinFinder  *self,
          const Node   *one,
          const Node   *other,
          CyKinWord     word,
          CyKinEvidence evidence)
{
  CyKinRule        rule = cy_kin_word_get_rule (word);
  g_autofree char *key = _cy_kin_make_key (one->stand->id, other->stand->id);
  gboolean         turned = comes_second (self, one->stand, other->stand);
  CyKinPair       *pair;

  if (!is_wanted (self, one, other, rule) || g_hash_table_contains (self->pairs, key))
    return;
  pair = g_new0 (CyKinPair, 1);
  side_init (&pair->person, turned ? other->stand : one->stand);
  side_init (&pair->other, turned ? one->stand : other->stand);
  pair->word = turned ? cy_kin_word_invert (word) : word;
  pair->rule = rule;
  pair->evidence = evidence;
  /* Whose family it is that names the other, is told from there. */
  pair->path = turned && other->member != NULL ? describe (other, one, evidence)
                                               : describe (one, other, evidence);
  g_hash_table_insert (self->pairs, g_steal_pointer (&key), pair);
}

/* ---- Meeting ---- */

static const char *
get_id_number (const Node *node)
{
  return node->member != NULL ? node->member->id_number : node->stand->id_number;
}

static CyDate
get_birth (const Node *node)
{
  return node->member != NULL ? node->member->birth : node->stand->birth;
}

/* Two numbers that differ are two people, whatever else is the same. */
static gboolean
can_be_one (const Node *a, const Node *b)
{
  const char *one = get_id_number (a);
  const char *other = get_id_number (b);

  if (one != NULL && other != NULL)
    return g_str_equal (one, other);

  return get_birth (a) == CY_DATE_NONE || get_birth (b) == CY_DATE_NONE ||
         cy_date_agrees (get_birth (a), get_birth (b));
}

static void
meet_direct (CyKinFinder *self, const Node *a, const Node *b, CyKinEvidence evidence)
{
  const Node *one = a->member != NULL ? a : b;
  const Node *other = one == a ? b : a;

  if (one->member == NULL || other->member != NULL ||
      (one->member->is_dead && evidence != CY_KIN_BY_ID))
    return;
  add_pair (self, one, other, one->member->word, evidence);
}

static void
meet_shared (CyKinFinder *self, const Node *a, const Node *b, CyKinEvidence evidence)
{
  if (a->member == NULL || b->member == NULL)
    return;
  add_pair (self,
            a,
            b,
            cy_kin_word_join (a->member->word, cy_kin_word_invert (b->member->word)),
            evidence);
}

typedef void (*Meet) (CyKinFinder *self, const Node *a, const Node *b, CyKinEvidence evidence);

static void
meet_all (CyKinFinder *self, GHashTable *table, Meet meet, CyKinEvidence evidence)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GArray *nodes = value;

      for (guint i = 0; nodes->len <= MAX_MEETING && i < nodes->len; i++)
        for (guint j = i + 1; j < nodes->len; j++)
          {
            const Node *a = &g_array_index (nodes, Node, i);
            const Node *b = &g_array_index (nodes, Node, j);

            if (a->stand->id != b->stand->id && can_be_one (a, b))
              meet (self, a, b, evidence);
          }
    }
}

static void
add_node (GHashTable *table, const char *key, const Node *node)
{
  GArray *nodes = g_hash_table_lookup (table, key);

  if (nodes == NULL)
    {
      nodes = g_array_new (FALSE, FALSE, sizeof (Node));
      g_hash_table_insert (table, g_strdup (key), nodes);
    }
  g_array_append_val (nodes, *node);
}

static void
free_nodes (gpointer data)
{
  g_array_unref (data);
}

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_nodes);
}

static void
add_by_birth (GHashTable *table, const Node *node, const char *name)
{
  CyDate           birth = get_birth (node);
  g_autofree char *key = NULL;

  if (cy_date_get_month (birth) == 0)
    return;
  key = g_strdup_printf ("%s %" G_GINT64_FORMAT, name, birth / 100);
  add_node (table, key, node);
}

typedef struct
{
  GHashTable *by_id;
  GHashTable *by_birth;
  GHashTable *by_name; /* people as such */
} Tables;

static void
add_person (const Tables *tables, const CyKinStand *stand)
{
  const Node node = { stand, NULL };

  if (stand->id_number != NULL)
    add_node (tables->by_id, stand->id_number, &node);
  add_by_birth (tables->by_birth, &node, stand->name);
  add_node (tables->by_name, stand->name, &node);
  for (guint i = 0; stand->family != NULL && i < stand->family->len; i++)
    {
      const CyKinMember *member = &g_array_index (stand->family, CyKinMember, i);
      const Node         relative = { stand, member };

      if (member->id_number != NULL)
        add_node (tables->by_id, member->id_number, &relative);
      add_by_birth (tables->by_birth, &relative, member->name);
    }
}

/* Whether @stand names @one, with the relation that answers @word. */
static gboolean
names_back (const CyKinStand *stand, const CyKinStand *one, CyKinWord word)
{
  CyKinWord  back = cy_kin_word_invert (word);
  const Node person = { one, NULL };

  for (guint i = 0; stand->family != NULL && i < stand->family->len; i++)
    {
      const CyKinMember *member = &g_array_index (stand->family, CyKinMember, i);
      const Node         relative = { stand, member };

      if (g_str_equal (member->word.steps, back.steps) && g_str_equal (member->name, one->name) &&
          can_be_one (&relative, &person))
        return TRUE;
    }

  return FALSE;
}

static void
meet_by_relation (CyKinFinder       *self,
                  const Tables      *tables,
                  const CyKinStand  *stand,
                  const CyKinMember *member)
{
  const Node relative = { stand, member };
  GArray    *nodes = g_hash_table_lookup (tables->by_name, member->name);

  if (member->is_dead || *member->word.steps == '?')
    return;
  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      const Node *node = &g_array_index (nodes, Node, i);

      if (node->stand->id != stand->id && can_be_one (&relative, node) &&
          names_back (node->stand, stand, member->word))
        add_pair (self, &relative, node, member->word, CY_KIN_BY_RELATION);
    }
}

static void
meet_by_relations (CyKinFinder      *self,
                   const Tables     *tables,
                   const CyKinStand *stands,
                   guint             n_stands)
{
  for (guint i = 0; i < n_stands; i++)
    {
      const CyKinStand *stand = &stands[i];

      for (guint j = 0; stand->family != NULL && j < stand->family->len; j++)
        meet_by_relation (self, tables, stand, &g_array_index (stand->family, CyKinMember, j));
    }
}

/* Adds who of the people of one place are kin. */
void
_cy_kin_meet (CyKinFinder *self, const CyKinStand *stands, guint n_stands)
{
  Tables tables = { make_table (), make_table (), make_table () };

  for (guint i = 0; i < n_stands; i++)
    add_person (&tables, &stands[i]);
  meet_all (self, tables.by_id, meet_direct, CY_KIN_BY_ID);
  meet_all (self, tables.by_birth, meet_direct, CY_KIN_BY_BIRTH);
  meet_by_relations (self, &tables, stands, n_stands);
  meet_all (self, tables.by_id, meet_shared, CY_KIN_BY_ID);
  meet_all (self, tables.by_birth, meet_shared, CY_KIN_BY_BIRTH);
  g_hash_table_unref (tables.by_id);
  g_hash_table_unref (tables.by_birth);
  g_hash_table_unref (tables.by_name);
}
