using System.Globalization;
using Whitecrow.Diagnostics;

namespace Whitecrow.Lint;

/// <summary>Says of what somebody did why it does not go with that life, in words that are right at either date.</summary>
internal static class LifeClash
{
    /// <summary>What to do about what cannot be.</summary>
    public const string Correct = "correct one of the dates or the name";

    /// <summary>What to do about what is improbable.</summary>
    public const string CorrectOrExplain = Correct + ", or explain it in a 'note' on this row";

    private const int OldestAtWork = 105;

    /// <param name="life">Whose.</param>
    /// <param name="born">Their birth.</param>
    /// <param name="deed">What was done, as it follows on "cannot".</param>
    public static (DiagnosticCode Code, string Message) BeforeBirth(Life life, Dated born, string deed) =>
        (DiagnosticCode.BeforeBirth, $"{life.Name}, born {born.Placed}, cannot {deed}; {Correct}");

    /// <param name="life">Whose.</param>
    /// <param name="died">Their death.</param>
    /// <param name="deed">What was done, as it follows on "cannot".</param>
    public static (DiagnosticCode Code, string Message) AfterDeath(Life life, Dated died, string deed) =>
        (DiagnosticCode.AfterDeath, $"{life.Name}, who died {died.Placed}, cannot {deed}; {CorrectOrExplain}");

    /// <summary>Null where the person may have been of an age to do it, or died before.</summary>
    /// <param name="life">Whose.</param>
    /// <param name="born">Their birth.</param>
    /// <param name="age">How old at least, in years.</param>
    /// <param name="occasion">When, as it follows on an age.</param>
    public static (DiagnosticCode Code, string Message)? TooOld(Life life, Dated born, int age, string occasion) =>
        life.Died is null && age > OldestAtWork ? ImplausibleAge(life, born, $"{Years(age)} at least", occasion) : null;

    /// <summary>Null where the person may have been old enough.</summary>
    /// <param name="life">Whose.</param>
    /// <param name="born">Their birth.</param>
    /// <param name="age">How old at most, in years.</param>
    /// <param name="youngest">How old people are at least who do such a thing.</param>
    /// <param name="occasion">When, as it follows on an age.</param>
    public static (DiagnosticCode Code, string Message)? TooYoung(
        Life life,
        Dated born,
        int age,
        int youngest,
        string occasion
    ) => age < youngest ? ImplausibleAge(life, born, $"{Years(age)} at most", occasion) : null;

    private static (DiagnosticCode Code, string Message) ImplausibleAge(
        Life life,
        Dated born,
        string age,
        string occasion
    ) =>
        (
            DiagnosticCode.ImplausibleAge,
            $"{life.Name}, born {born.Placed}, would have been {age} {occasion}; {CorrectOrExplain}"
        );

    private static string Years(int age) => age.ToString(CultureInfo.InvariantCulture);
}
