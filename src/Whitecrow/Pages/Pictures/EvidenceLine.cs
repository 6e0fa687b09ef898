namespace Whitecrow.Pages.Pictures;

/// <summary>How sure a fact is, as the line that every picture, table and box draws for it.</summary>
public enum EvidenceLine
{
    /// <summary>Two or more independent sources.</summary>
    Solid,

    /// <summary>One source.</summary>
    Dashed,

    /// <summary>Disputed.</summary>
    Dotted,
}

/// <summary>The words of the style sheet for <see cref="EvidenceLine"/>.</summary>
public static class EvidenceLineClass
{
    /// <summary>The class: <c>sure</c>, <c>one</c> or <c>disp</c>.</summary>
    public static string ClassName(this EvidenceLine line) =>
        line switch
        {
            EvidenceLine.Solid => "sure",
            EvidenceLine.Dashed => "one",
            _ => "disp",
        };
}
