using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>Counts one step of a loop.</summary>
    internal void CountStep(SourceSpan span)
    {
        CheckCancelled(span);
        loopSteps++;
        if (LoopLimit > 0 && loopSteps > LoopLimit)
        {
            throw new ScriptRuntimeException(span, $"the loops of this rendering made more than {LoopLimit} steps");
        }
    }

    /// <summary>Counts one item that is made while it is asked for; those of a list exist already.</summary>
    internal void CountStepOf(object sequence, SourceSpan span)
    {
        if (sequence is not System.Collections.ICollection)
        {
            CountStep(span);
        }
    }

    internal void CheckCancelled(SourceSpan span)
    {
        if (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(span, CancellationToken);
        }
    }

    /// <summary>Fails if a list of this many items would be too long.</summary>
    internal void CheckCount(SourceSpan span, Int128 count)
    {
        if (count > (LoopLimit > 0 ? LoopLimit : Array.MaxLength))
        {
            throw new ScriptRuntimeException(span, $"a list of {count} items is too long");
        }
    }

    /// <summary>Fails if a text of this many characters, which may be more than there are numbers for, would be too long.</summary>
    internal void CheckLength(SourceSpan span, Int128 length) =>
        CheckLength(span, (long)Int128.Min(length, long.MaxValue));

    /// <inheritdoc cref="CheckLength(SourceSpan, Int128)"/>
    internal void CheckLength(SourceSpan span, long length)
    {
        if (length > (LimitToString > 0 ? LimitToString : Array.MaxLength / 4))
        {
            throw new ScriptRuntimeException(span, $"a text of {length} characters is too long");
        }
    }

    /// <summary>Fails if a text or a list that a builtin has made is larger than any that can be printed, before the next one makes it larger still; and if all of them together have taken too much work.</summary>
    internal void CheckMade(SourceSpan span, int size)
    {
        made += size;
        if (LimitToString > 0 && (size > Math.Max(MostMade, LimitToString) || made > TextsOfWork * LimitToString))
        {
            throw new ScriptRuntimeException(span, $"a value of {size} characters or items is too large here");
        }
    }

    private const int MostMade = 1 << 22;
    private const long TextsOfWork = 512;

    /// <summary>Goes one list deeper into two lists that are compared; lists within lists can hold more items than there is time for.</summary>
    internal void EnterComparison(SourceSpan span)
    {
        GuardStack(span);
        if (++comparisonDepth > ObjectRecursionLimit && ObjectRecursionLimit > 0)
        {
            throw new ScriptRuntimeException(
                span,
                $"these lists are nested deeper than {ObjectRecursionLimit} levels, or contain themselves"
            );
        }
    }

    internal void LeaveComparison() => comparisonDepth--;

    /// <summary>A function that calls itself twice is never deep and never done; no page comes near this.</summary>
    private const int MostCalls = 1_000_000;

    /// <summary>Goes one call deeper.</summary>
    internal void Enter(SourceSpan span)
    {
        CheckCancelled(span);
        GuardStack(span);
        if (++calls > MostCalls && RecursiveLimit > 0)
        {
            throw new ScriptRuntimeException(span, $"this rendering made more than {MostCalls} calls");
        }
        depth++;
        if (RecursiveLimit > 0 && depth > RecursiveLimit)
        {
            throw new ScriptRuntimeException(
                span,
                $"functions and includes call each other deeper than {RecursiveLimit} levels"
            );
        }
    }

    internal void Leave() => depth--;

    /// <summary>Fails while there is still room to fail: an overflowing stack cannot be caught.</summary>
    internal static void GuardStack(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptRuntimeException(span, "this template is nested too deeply");
        }
    }
}
