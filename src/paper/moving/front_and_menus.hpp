// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the old site put at the head of its pages: menus, and articles that stay on the front page. They come when all they lead to is here;
// what somebody set here since is left as long as the export says the same as before.
#include "paper/moving/inventory.hpp"
#include "paper/moving/moving.hpp"
#include "paper/moving/numbers.hpp"

namespace rotative::moving {

/// Brings every menu. Which of them stood at the head and which at the foot an export does not say: it is known by its name, or by being
/// the only one; a menu of which it is not known is kept under its name, shown nowhere, and listed.
Result<Done> bring_menus(const Rooms&, const Inventory&, Mode, const Numbers&, Report&);

/// Places the articles that stay at the head of the front page, the latest first, into the lead and the slots beside it, as far as nobody
/// placed anything there; those without a slot are listed.
Result<Done> bring_sticky(const Rooms&, const Inventory&, Mode, const Numbers&, Report&);

/// Notes that the front page of an old site that did not stand at the root ("/blog/") leads to ours.
Result<Done> bring_front_address(const Rooms&, const Inventory&, Mode, Report&);

}  // namespace rotative::moving
