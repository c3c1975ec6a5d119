/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-kin.h"

G_BEGIN_DECLS

/* One of the family of a person. */
typedef struct
{
  const char *relation;
  CyKinWord   word;
  const char *name;
  const char *id_number;
  CyDate      birth;
  gboolean    is_dead;
} CyKinMember;

/* Somebody who stands for a post in a place, or holds one. */
typedef struct
{
  gint64      id;
  gint64      place_id;
  const char *name;
  const char *id_number;
  CyDate      birth;
  const char *place;
  const char *title;
  const char *tier;
  GArray     *family; /* (nullable) of CyKinMember, owned by the finder */
} CyKinStand;

typedef struct
{
  const CyKinWish *wish;
  GStringChunk    *texts;
  GHashTable      *relations; /* code → what it says */
  GHashTable      *families;  /* person → GArray of CyKinMember */
  GArray          *stands;    /* of CyKinStand, place by place */
  GHashTable      *pairs;     /* of CyKinPair, by its two people */
} CyKinFinder;

void  _cy_kin_meet (CyKinFinder *self, const CyKinStand *stands, guint n_stands);
char *_cy_kin_make_key (gint64 one, gint64 other);
void  _cy_kin_pair_free (gpointer data);

G_END_DECLS
