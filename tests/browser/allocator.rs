//! The allocator of the browser artefact: what it gives is nobody else's, and what was given back is used again.

use std::array;

use wasm_bindgen_test::wasm_bindgen_test;

#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The same numbers at each run.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % sides
    }
}

/// The sizes of a virtual DOM with now and then a long text among them.
fn size(dice: &mut Dice) -> usize {
    let most = match dice.roll(50) {
        0 => 100_000,
        1..10 => 2_000,
        _ => 100,
    };
    1 + dice.roll(most)
}

/// Gives back, grows, shrinks and takes in no order, and looks at every byte.
fn stir(kept: &mut [Vec<u8>; 500], dice: &mut Dice, turns: usize) {
    for _ in 0..turns {
        let (at, mark, size) = (dice.roll(500), dice.roll(256) as u8, size(dice));
        let block = &mut kept[at];
        let old = block.first().copied().unwrap_or_default();
        assert!(
            block.iter().all(|byte| *byte == old),
            "somebody else wrote here"
        );
        if dice.roll(3) == 0 {
            block.resize(size, old);
            block.shrink_to_fit();
        } else {
            *block = vec![mark; size];
        }
    }
}

fn pages() -> usize {
    core::arch::wasm32::memory_size::<0>()
}

#[wasm_bindgen_test]
fn memory_that_was_given_back_is_used_again() {
    let mut dice = Dice(7);
    let mut kept = array::from_fn(|_| Vec::new());
    stir(&mut kept, &mut dice, 20_000);
    let before = pages();
    stir(&mut kept, &mut dice, 100_000);
    // Room for a few of the longest at worst: nothing is lost by holes between those that stay.
    assert!(pages() <= before + 16, "{before} pages grew to {}", pages());
}

#[wasm_bindgen_test]
fn a_text_that_grows_moves_into_new_memory() {
    let (mut text, before) = (Vec::new(), pages());
    for number in 0..1_000_000u32 {
        text.push(number);
    }
    assert!(pages() > before, "4 MB fit where there was less");
    assert!(text.iter().copied().eq(0..1_000_000));
    drop(text);
    let grown = pages();
    drop(vec![0u8; 4_000_000]);
    assert_eq!(pages(), grown, "4 MB that were given back are there");
}
