using Xunit;

namespace Whitecrow.Browser.Tests;

/// <summary>What was found on many pages; a test looks at all of them before it fails.</summary>
internal static class Faults
{
    /// <summary>Fails with all of them, one a line; the assertion of collections would cut the list short.</summary>
    public static void AssertNone(IReadOnlyCollection<string> faults) =>
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Order(StringComparer.Ordinal)));
}
