namespace Whitecrow.Lint;

/// <summary>Kinds of ties between people of which it is known what the other side has to say.</summary>
/// <remarks>A kind is free text. Of one that does not stand here nothing is concluded.</remarks>
internal static class RelationKinds
{
    // What the other one is to this one; at the other one stands a word of the second group.
    private static readonly (string[] One, string[] Other)[] Unequal =
    [
        (["teacher", "ballet master", "coach"], ["pupil", "student"]),
        (["mentor"], ["protégé", "protégée"]),
        (["father", "mother", "parent"], ["son", "daughter", "child"]),
        (["grandfather", "grandmother"], ["grandson", "granddaughter", "grandchild"]),
        (["uncle", "aunt"], ["nephew", "niece"]),
        (["predecessor"], ["successor"]),
    ];

    private static readonly string[] Equal =
    [
        "friend",
        "colleague",
        "room-mate",
        "roommate",
        "classmate",
        "husband",
        "wife",
        "spouse",
        "partner",
        "lover",
        "rival",
    ];

    // Two people may have these ties when one of them is dead, or were never both alive.
    private static readonly string[] Outliving =
    [
        "predecessor",
        "successor",
        "grandfather",
        "grandmother",
        "grandson",
        "granddaughter",
        "grandchild",
        "uncle",
        "aunt",
        "nephew",
        "niece",
        "father",
        "mother",
        "parent",
        "son",
        "daughter",
        "child",
    ];

    /// <summary>True where a tie cannot begin after the death of one of the two.</summary>
    public static bool NeedsBothAlive(string? kind) =>
        kind is not null
        && !Has(Outliving, kind)
        && (Has(Equal, kind) || Unequal.Any(p => Has(p.One, kind) || Has(p.Other, kind)));

    /// <summary>True where both cannot be said of each other: each the other's teacher, each the other's child.</summary>
    public static bool Exclude(string? one, string? other) =>
        one is not null
        && other is not null
        && Unequal.Any(p => (Has(p.One, one) && Has(p.One, other)) || (Has(p.Other, one) && Has(p.Other, other)));

    /// <summary>True where one of two rows says what the other says from the other side.</summary>
    public static bool Match(string? one, string? other) =>
        one is not null
        && other is not null
        && (
            (Has(Equal, one) && string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
            || Unequal.Any(p => (Has(p.One, one) && Has(p.Other, other)) || (Has(p.Other, one) && Has(p.One, other)))
        );

    private static bool Has(string[] words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
