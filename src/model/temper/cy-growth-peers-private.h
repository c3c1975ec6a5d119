/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-growth.h"

G_BEGIN_DECLS

typedef struct _CyGrowthPeers CyGrowthPeers;

/**
 * CyGrowthPeerFunc:
 * @position: of somebody in the people
 * @user_data: as given
 *
 * Returns: whether this one will do
 */
typedef gboolean (*CyGrowthPeerFunc) (guint position, gpointer user_data);

CyGrowthPeers          *
cy_growth_peers_new (const GPtrArray *people, const CyAbilityBook *book, CyDate base_date);
void     cy_growth_peers_free (CyGrowthPeers *self);
void     cy_growth_peers_go_to (CyGrowthPeers *self, CyDate since);
gboolean cy_growth_peers_find (const CyGrowthPeers *self,
                               guint                position,
                               guint                ability,
                               int                  level,
                               CyGrowthPeerFunc     func,
                               gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyGrowthPeers, cy_growth_peers_free)

G_END_DECLS
